/*
titel: Banen per kwartaal
omschrijving: >
  Banen van werknemers per kwartaal, met de verandering ten opzichte van hetzelfde kwartaal een jaar eerder. Breed is
  met kinderopvang, smal zonder; ze staan nooit in één reeks.
parameters:
  afbakening: {type: keuze, waarden: [ZW, ZWS], standaard: ZW, omschrijving: breed (ZW) of smal (ZWS)}
thema: werkgelegenheid
korrel: één kwartaal
kolommen:
  periode: {label: Kwartaal}
  waarde: {label: Banen, eenheid: banen}
  eerder: {label: Zelfde kwartaal een jaar eerder, eenheid: banen}
  verandering: {eenheid: banen, decimalen: 0}
  noot: {tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
with reeks as (
    select *
    from mart.kerncijfer
    where
        indicator_code = 'banen'
        and branche_code = $afbakening
        and regio_code = 'NL00'
        and uitsplitsing = ''
        and periode_code like '____KW0_'
)

select
    periode.label as periode,
    reeks.waarde,
    eerder.waarde as eerder,
    reeks.waarde - eerder.waarde as verandering,
    round(100 * (reeks.waarde - eerder.waarde) / eerder.waarde, 2) as verandering_procent,
    branche.label as afbakening,
    periode.begin,
    reeks.periode_code,
    reeks.afgerond_op,
    eerder.afgerond_op as eerder_op,
    reeks.afgerond_op + eerder.afgerond_op as verandering_afgerond_op,
    round(
        100 * (reeks.afgerond_op + abs(reeks.waarde / eerder.waarde) * eerder.afgerond_op) / abs(eerder.waarde), 2
    ) as verandering_procent_afgerond_op,
    reeks.bron_id,
    reeks.noot,
    reeks.vindplaats,
    reeks.status,
    [reeks.bron_id] as bron_ids
from reeks
inner join mart.branche as branche on reeks.branche_code = branche.branche_code
inner join mart.periode as periode on reeks.periode_code = periode.periode_code
-- one source only: a difference between sources is not a change
left join reeks as eerder
    on
        reeks.bron_id = eerder.bron_id
        and eerder.periode_code = (reeks.periode_code[:4]::integer - 1) || reeks.periode_code[5:]
order by reeks.periode_code
