/*
titel: Vijf aspecten van werkbeleving
omschrijving: >
  Werkdruk, tevredenheid, autonomie, waardering en tijd per sector, met de verandering die de bron zelf geeft.
  Het percentage van toen staat dan niet in de bron: het is het percentage van nu min de verandering. Waar CBS de
  metingen van dat jaar met één decimaal geeft, is de verandering nagerekend: met het 2e kwartaal (K2) en met het
  4e kwartaal (K4). Geeft een bron alleen percentages, dan is de verandering afgeleid: nu min hetzelfde kwartaal een
  jaar eerder, uit dezelfde bron.
parameters:
  sector: {type: codelijst, waarden: [KO, JZ, SW], standaard: [KO, JZ, SW], omschrijving: sectoren}
  aspecten:
    type: codelijst
    waarden: [werkdruk_te_hoog, tevreden_met_werk, autonomie, waardering_leidinggevende, voldoende_tijd]
    standaard: [werkdruk_te_hoog, tevreden_met_werk, autonomie, waardering_leidinggevende, voldoende_tijd]
    omschrijving: aspecten
thema: werkbeleving
korrel: één aspect van één sector
kolommen:
  aspect: {tonen: true}
  nu: {label: Werknemers, eenheid: procent, decimalen: 1, stap: afgerond_op}
  oordeel: {label: Richting}
  toen: {label: Toen, eenheid: procent, decimalen: 1, stap: toen_afgerond_op}
  afgeleid: {tonen: true}
  afgerond_op: {eenheid: procentpunt, decimalen: 1, tonen: true}
  verschil_kw02: {label: Nagerekend met K2, eenheid: procentpunt, decimalen: 1, stap: verschil_kw02_afgerond_op}
  verschil_kw04: {label: Nagerekend met K4, eenheid: procentpunt, decimalen: 1, stap: verschil_kw04_afgerond_op}
  aspect_code: {label: Aspectcode, tonen: false}
  toen_kw02: {label: CBS 2e kwartaal van toen, eenheid: procent, decimalen: 1, stap: toen_kw02_afgerond_op, tonen: false}
  toen_kw04: {label: CBS 4e kwartaal van toen, eenheid: procent, decimalen: 1, stap: toen_kw04_afgerond_op, tonen: false}
  toen_afgerond_op: {label: Toen afgerond op, tonen: false}
  toen_kw02_afgerond_op: {label: CBS 2e kwartaal van toen afgerond op, tonen: false}
  toen_kw04_afgerond_op: {label: CBS 4e kwartaal van toen afgerond op, tonen: false}
  verschil_kw02_afgerond_op: {label: Nagerekend met K2 afgerond op, tonen: false}
  verschil_kw04_afgerond_op: {label: Nagerekend met K4 afgerond op, tonen: false}
  noot: {tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.kerncijfer_opgave, mart.indicator, mart.branche, mart.periode, mart.platform]
*/
with aspect as (
    select
        stand.indicator_code,
        stand.label as aspect,
        stand.polariteit,
        verschil.indicator_code as verschil_code
    from mart.indicator as stand
    inner join mart.indicator as verschil on stand.indicator_code = verschil.van
    where stand.thema_code = 'werkbeleving'
),

opgave as (
    select *
    from mart.kerncijfer_opgave
    semi join mart.platform as platform on kerncijfer_opgave.branche_code = platform.branche_code
    where
        regio_code = 'NL00'
        and uitsplitsing = ''
        and waarde is not null
),

gepubliceerd as (
    -- a value and a change stated side by side by one source for one wave
    select
        stand.*,
        verandering.waarde as verandering,
        verandering.afgerond_op as verandering_afgerond_op,
        verandering.vergeleken_met as toen_jaar,
        stand.waarde - verandering.waarde as toen,
        stand.afgerond_op + verandering.afgerond_op as toen_afgerond_op,
        'toen' as afgeleid,
        'toen = nu min verandering' as formule,
        verandering.noot as noot_verandering
    from opgave as stand
    inner join aspect on stand.indicator_code = aspect.indicator_code
    inner join opgave as verandering
        on
            aspect.verschil_code = verandering.indicator_code
            and stand.bron_id = verandering.bron_id
            and stand.branche_code = verandering.branche_code
            and stand.periode_code = verandering.periode_code
),

berekend as (
    -- percentages alone: the same quarter a year earlier, of the very same source, as coarse as the coarsest of the two
    select
        stand.*,
        round(stand.waarde - eerder.waarde, if(greatest(stand.afgerond_op, eerder.afgerond_op) >= 1, 0, 1))
            as verandering,
        stand.afgerond_op + eerder.afgerond_op as verandering_afgerond_op,
        periode.label as toen_jaar,
        eerder.waarde as toen,
        eerder.afgerond_op as toen_afgerond_op,
        'verandering' as afgeleid,
        'verandering = nu min toen, zelfde kwartaal een jaar eerder' as formule,
        null::varchar as noot_verandering
    from opgave as stand
    inner join aspect on stand.indicator_code = aspect.indicator_code
    inner join opgave as eerder
        on
            stand.indicator_code = eerder.indicator_code
            and stand.bron_id = eerder.bron_id
            and stand.branche_code = eerder.branche_code
            and eerder.periode_code = core.jaar_terug(stand.periode_code)
    inner join mart.periode as periode on eerder.periode_code = periode.periode_code
    anti join gepubliceerd
        on
            stand.indicator_code = gepubliceerd.indicator_code
            and stand.branche_code = gepubliceerd.branche_code
            and stand.periode_code = gepubliceerd.periode_code
    where
        stand.voorkeur
        and stand.bron_soort <> 'derden'
        and stand.periode_code like '____KW__'
),

beide as (
    select * from gepubliceerd
    union all
    select * from berekend
),

meting as (
    -- one wave for the whole figure: the one most chosen cells are known for, then most cells, then the newest
    select periode_code
    from beide
    group by periode_code
    order by
        count(*) filter (where branche_code = any($sector) and indicator_code = any($aspecten)) desc,
        count(*) desc,
        periode_code desc
    limit 1
),

reeks as (
    select *
    from mart.kerncijfer
    where regio_code = 'NL00' and uitsplitsing = '' and waarde is not null
),

nagerekend as (
    -- only within one and the same source: two sources round differently
    select
        nu.indicator_code,
        nu.branche_code,
        nu.periode_code,
        toen.periode_code[:4] as jaar,
        any_value(nu.bron_id) as bron_id,
        max(toen.waarde) filter (where toen.periode_code like '%KW02') as toen_kw02,
        max(toen.waarde) filter (where toen.periode_code like '%KW04') as toen_kw04,
        max(toen.afgerond_op) filter (where toen.periode_code like '%KW02') as toen_kw02_afgerond_op,
        max(toen.afgerond_op) filter (where toen.periode_code like '%KW04') as toen_kw04_afgerond_op,
        any_value(nu.waarde) as nu,
        any_value(nu.afgerond_op) as nu_afgerond_op
    from reeks as nu
    inner join reeks as toen
        on
            nu.indicator_code = toen.indicator_code
            and nu.branche_code = toen.branche_code
            and nu.bron_id = toen.bron_id
            and nu.periode_code > toen.periode_code
    group by nu.indicator_code, nu.branche_code, nu.periode_code, toen.periode_code[:4]
)

select
    aspect.aspect,
    branche.label as sector,
    periode.label as meting,
    cel.waarde as nu,
    cel.verandering,
    cel.toen_jaar as vergeleken_met,
    case
        when cel.verandering = 0 then 'gelijk'
        when aspect.polariteit = 'neutraal' then 'anders'
        when (cel.verandering > 0) = (aspect.polariteit = 'hoger is beter') then 'gunstiger'
        when cel.verandering is not null then 'ongunstiger'
    end as oordeel,
    cel.toen,
    cel.afgeleid,
    cel.afgerond_op,
    round(nagerekend.nu - nagerekend.toen_kw02, 1) as verschil_kw02,
    round(nagerekend.nu - nagerekend.toen_kw04, 1) as verschil_kw04,
    cel.formule,
    cel.indicator_code as aspect_code,
    cel.branche_code as sector_code,
    cel.periode_code,
    aspect.polariteit,
    nagerekend.toen_kw02,
    nagerekend.toen_kw04,
    cel.verandering_afgerond_op,
    cel.toen_afgerond_op,
    nagerekend.toen_kw02_afgerond_op,
    nagerekend.toen_kw04_afgerond_op,
    nagerekend.nu_afgerond_op + nagerekend.toen_kw02_afgerond_op as verschil_kw02_afgerond_op,
    nagerekend.nu_afgerond_op + nagerekend.toen_kw04_afgerond_op as verschil_kw04_afgerond_op,
    cel.noot_verandering as noot,
    cel.vindplaats,
    cel.status,
    list_sort(list_distinct([cel.bron_id, coalesce(nagerekend.bron_id, cel.bron_id)])) as bron_ids
from beide as cel
inner join meting on cel.periode_code = meting.periode_code
inner join aspect on cel.indicator_code = aspect.indicator_code
inner join mart.branche as branche on cel.branche_code = branche.branche_code
inner join mart.periode as periode on cel.periode_code = periode.periode_code
left join nagerekend
    on
        cel.indicator_code = nagerekend.indicator_code
        and cel.branche_code = nagerekend.branche_code
        and cel.periode_code = nagerekend.periode_code
        and cel.toen_jaar = nagerekend.jaar
where cel.branche_code = any($sector) and cel.indicator_code = any($aspecten)
order by
    list_position($aspecten, cel.indicator_code), list_position($sector, cel.branche_code), cel.bron_id
