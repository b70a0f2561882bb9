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
select
    periode,
    waarde,
    eerder,
    verandering,
    round(groei, 2) as verandering_procent,
    branche as afbakening,
    begin,
    periode_code,
    afgerond_op,
    eerder_op,
    verandering_op as verandering_afgerond_op,
    round(groei_op, 2) as verandering_procent_afgerond_op,
    bron_id,
    noot,
    vindplaats,
    status,
    bron_ids
from core.jaar_eerder_een_bron
where
    indicator_code = 'banen'
    and branche_code = $afbakening
    and regio_code = 'NL00'
    and uitsplitsing = ''
    and periode_code like '____KW0_'
order by periode_code
