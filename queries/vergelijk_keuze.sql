/*
titel: Cijfers om te vergelijken
omschrijving: Alle cijfers waarvan branches of regio's naast elkaar kunnen staan, elk met zijn plekken en reeksen.
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
bronnen: [core.vergelijkbaar]
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
        count(*) as cijfers,
        count(*) filter (samen > 1) as naast_elkaar,
        list(distinct lid_code order by lid_code) filter (samen > 1) as lid_codes
    from core.vergelijkbaar
    where per = $per
    group by indicator_code, plek_code, reeks_code
)

select
    indicator_code,
    indicator,
    plek_code,
    plek,
    reeks_code,
    case reeks_code
        when 'JJ' then 'Jaren'
        when 'SJ' then 'Schooljaren'
        when 'MM' then 'Maanden'
        when 'KW' then 'Kwartalen'
        else 'Elk ' || reeks_code[4:] || 'e kwartaal'
    end as reeks,
    coalesce(lid_codes, []) as lid_codes
from reeks
-- first where most stand side by side, and of those the longest series
order by
    max(samen) over (partition by indicator_code) desc,
    sum(cijfers) over (partition by indicator_code) desc,
    indicator_code asc,
    max(samen) over (partition by indicator_code, plek_code) desc,
    plek_volgorde asc,
    plek_code asc,
    naast_elkaar desc,
    reeks_code asc
