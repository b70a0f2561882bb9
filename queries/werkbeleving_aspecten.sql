/*
titel: Vijf aspecten van werkbeleving
omschrijving: >
  Werkdruk, tevredenheid, autonomie, waardering en tijd per sector, met de verandering die de bron zelf geeft.
  Het percentage van toen staat niet in de bron: het is het percentage van nu min de verandering. Waar CBS de
  metingen van dat jaar met één decimaal geeft, is de verandering nagerekend: met het 2e kwartaal (K2) en met het
  4e kwartaal (K4).
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
  aspect: {label: Aspect}
  sector: {label: Sector}
  meting: {label: Meting}
  nu: {label: Werknemers, eenheid: procent, decimalen: 0}
  verandering: {label: Verandering, eenheid: procentpunt, decimalen: 0}
  vergeleken_met: {label: Vergeleken met}
  oordeel: {label: Richting}
  toen: {label: "Toen, afgeleid", eenheid: procent, decimalen: 0}
  verschil_kw02: {label: Nagerekend met K2, eenheid: procentpunt, decimalen: 1}
  verschil_kw04: {label: Nagerekend met K4, eenheid: procentpunt, decimalen: 1}
  formule: {label: Formule van het afgeleide cijfer, tonen: false}
  aspect_code: {label: Aspectcode, tonen: false}
  sector_code: {label: Sectorcode, tonen: false}
  periode_code: {label: Periodecode, tonen: false}
  polariteit: {label: Welke kant is beter, tonen: false}
  toen_kw02: {label: CBS 2e kwartaal van toen, eenheid: procent, decimalen: 1, tonen: false}
  toen_kw04: {label: CBS 4e kwartaal van toen, eenheid: procent, decimalen: 1, tonen: false}
  noot: {label: Noot, tonen: false}
  vindplaats: {label: Vindplaats, tonen: false}
  status: {label: Status}
  bron_ids: {label: Bron, tonen: false}
bronnen: [mart.kerncijfer, mart.kerncijfer_opgave, mart.indicator, mart.branche, mart.periode]
*/
with opgave as (
    -- a value and a change stated side by side by one source for one wave
    select
        stand.*,
        verandering.waarde as verandering,
        verandering.vergeleken_met as toen_jaar,
        verandering.noot as noot_verandering,
        indicator.label as aspect,
        indicator.polariteit
    from mart.kerncijfer_opgave as stand
    inner join mart.indicator as indicator on stand.indicator_code = indicator.indicator_code
    inner join mart.indicator as verschil on stand.indicator_code = verschil.van
    inner join mart.kerncijfer_opgave as verandering
        on
            verschil.indicator_code = verandering.indicator_code
            and stand.bron_id = verandering.bron_id
            and stand.branche_code = verandering.branche_code
            and stand.regio_code = verandering.regio_code
            and stand.periode_code = verandering.periode_code
            and stand.uitsplitsing = verandering.uitsplitsing
    where
        stand.branche_code = any($sector)
        and stand.indicator_code = any($aspecten)
        and stand.regio_code = 'NL00'
        and stand.uitsplitsing = ''
),

meting as (
    -- one wave for the whole figure: the one most cells are known for, the newest of equals
    select periode_code
    from opgave
    group by periode_code
    order by count(*) desc, periode_code desc
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
        any_value(nu.waarde) as nu
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
    opgave.aspect,
    branche.label as sector,
    periode.label as meting,
    opgave.waarde as nu,
    opgave.verandering,
    opgave.toen_jaar as vergeleken_met,
    case
        when opgave.verandering = 0 then 'gelijk'
        when opgave.polariteit = 'neutraal' then 'anders'
        when (opgave.verandering > 0) = (opgave.polariteit = 'hoger is beter') then 'gunstiger'
        when opgave.verandering is not null then 'ongunstiger'
    end as oordeel,
    opgave.waarde - opgave.verandering as toen,
    round(nagerekend.nu - nagerekend.toen_kw02, 1) as verschil_kw02,
    round(nagerekend.nu - nagerekend.toen_kw04, 1) as verschil_kw04,
    'toen = nu min verandering' as formule,
    opgave.indicator_code as aspect_code,
    opgave.branche_code as sector_code,
    opgave.periode_code,
    opgave.polariteit,
    nagerekend.toen_kw02,
    nagerekend.toen_kw04,
    opgave.noot_verandering as noot,
    opgave.vindplaats,
    opgave.status,
    list_sort(list_distinct([opgave.bron_id, coalesce(nagerekend.bron_id, opgave.bron_id)])) as bron_ids
from opgave
inner join meting on opgave.periode_code = meting.periode_code
inner join mart.branche as branche on opgave.branche_code = branche.branche_code
inner join mart.periode as periode on opgave.periode_code = periode.periode_code
left join nagerekend
    on
        opgave.indicator_code = nagerekend.indicator_code
        and opgave.branche_code = nagerekend.branche_code
        and opgave.periode_code = nagerekend.periode_code
        and opgave.toen_jaar = nagerekend.jaar
order by
    list_position($aspecten, opgave.indicator_code), list_position($sector, opgave.branche_code), opgave.bron_id
