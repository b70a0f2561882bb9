/*
titel: Cijfers om te vergelijken
omschrijving: >
  Alle cijfers waarvan branches of regio's naast elkaar kunnen staan, elk met zijn plekken en reeksen. Van regio's
  verhoudingen voorop, die van in- en uitstroom eerst: een aantal zegt vooral hoe groot een regio is. Bij een
  verhouding hoort het aantal dat gedeeld is, bij een aantal zijn verhouding.
parameters:
  per: {type: keuze, waarden: [branche, regio], standaard: branche, omschrijving: "branches of regio's naast elkaar"}
korrel: één reeks van één indicator op één plek
kolommen:
  indicator_code: {tonen: true}
  plek_code: {label: Plekcode}
  plek: {tonen: true}
  reeks_code: {label: Reekscode}
  reeks: {label: Reeks}
  lid_codes: {label: Codes van wie samen een periode hebben}
  maat: {label: Soort maat, waarden: [verhouding, aantal]}
  tegenhanger_code: {label: Aantal of verhouding ernaast}
bronnen: [core.vergelijkbaar, mart.indicator, core.tegenhanger]
*/
with reeks as (
    select
        indicator_code,
        any_value(indicator) as indicator,
        plek_code,
        any_value(plek) as plek,
        any_value(plek_volgorde) as plek_volgorde,
        reeks_code,
        max(samen) as samen,
        arg_max(eind, (samen, eind)) as samen_tot,
        count(*) as cijfers,
        count(*) filter (samen > 1) as naast_elkaar,
        list(distinct lid_code order by lid_code) filter (samen > 1) as lid_codes
    from core.vergelijkbaar
    where per = $per
    group by indicator_code, plek_code, reeks_code
)

select
    reeks.indicator_code,
    reeks.indicator,
    reeks.plek_code,
    reeks.plek,
    reeks.reeks_code,
    case reeks.reeks_code
        when 'JJ' then 'Jaren'
        when 'SJ' then 'Schooljaren'
        when 'MM' then 'Maanden'
        when 'KW' then 'Kwartalen'
        else 'Elk ' || reeks.reeks_code[4:] || 'e kwartaal'
    end as reeks,
    coalesce(reeks.lid_codes, []) as lid_codes,
    if(core.is_verhouding(indicator.eenheid), 'verhouding', 'aantal') as maat,
    tegenhanger.tegenhanger_code
from reeks
inner join mart.indicator as indicator on reeks.indicator_code = indicator.indicator_code
left join core.tegenhanger as tegenhanger on reeks.indicator_code = tegenhanger.indicator_code
-- of regions first the rates, as on the map; then where most stand side by side, until last, and of those the longest series
order by
    ($per = 'regio' and core.is_verhouding(indicator.eenheid)) desc,
    if($per = 'regio' and indicator.formule is not null, replace(reeks.indicator_code, '_extern', ''), null)
    desc nulls last,
    max(reeks.samen) over (partition by reeks.indicator_code) desc,
    sum(reeks.cijfers) over (partition by reeks.indicator_code) desc,
    reeks.indicator_code asc,
    max(reeks.samen) over (partition by reeks.indicator_code, reeks.plek_code) desc,
    reeks.plek_volgorde asc,
    reeks.plek_code asc,
    reeks.samen desc,
    reeks.samen_tot desc,
    reeks.naast_elkaar desc,
    reeks.reeks_code asc
