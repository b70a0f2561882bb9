/*
titel: Werkzame personen per jaar
omschrijving: >
  Mensen met hun hoofdbaan in de bedrijfstak, als werknemer of als zelfstandige, gemiddeld over het jaar. De bron
  geeft geen totaal van de twee.
parameters:
  afbakening: {type: keuze, waarden: [ZW, ZWS], standaard: ZW, omschrijving: breed (ZW) of smal (ZWS)}
thema: werkgelegenheid
korrel: één groep in één jaar
kolommen:
  periode: {label: Jaar}
  waarde: {label: Personen, eenheid: personen}
  verandering_procent: {label: Verandering met een jaar eerder}
  verandering_procent_afgerond_op: {label: Verandering afgerond op}
  noot: {tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
select
    periode,
    uitsplitsing as groep,
    waarde,
    round(groei, 2) as verandering_procent,
    branche as afbakening,
    begin,
    voorlopig,
    periode_code,
    afgerond_op,
    round(groei_op, 2) as verandering_procent_afgerond_op,
    bron_id,
    noot,
    vindplaats,
    status,
    bron_ids
from core.jaar_eerder_een_bron
where
    indicator_code = 'werkzame_personen'
    and branche_code = $afbakening
    and regio_code = 'NL00'
    and uitsplitsing in ('werknemers', 'zelfstandigen')
    and periode_code like '____JJ00'
order by uitsplitsing, periode_code
