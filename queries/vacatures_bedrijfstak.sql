/*
titel: Openstaande vacatures in bedrijfstak Q
omschrijving: >
  Openstaande vacatures in de gezondheids- en welzijnszorg (bedrijfstak Q) in Nederland, per kwartaal waarvan een cijfer
  is gevonden. Bedrijfstak Q is niet de AZW-afbakening.
thema: vacatures
korrel: één kwartaal
kolommen:
  periode: {label: Kwartaal}
  waarde: {label: Openstaande vacatures, eenheid: aantal}
  eerder: {eenheid: aantal}
  verandering: {eenheid: procent}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.periode, mart.branche]
*/
select
    periode,
    waarde,
    eerder,
    round(groei, 2) as verandering,
    noot,
    begin,
    voorlopig,
    periode_code,
    afgerond_op,
    eerder_op,
    round(groei_op, 2) as verandering_afgerond_op,
    bron_id,
    vindplaats,
    status,
    beide_bron_ids as bron_ids
from core.jaar_eerder
where
    indicator_code = 'vacatures_openstaand'
    and branche_code = 'SBIQ'
    and regio_code = 'NL00'
    and uitsplitsing = ''
    and periode_code like '____KW0_'
    and waarde is not null
order by periode_code
