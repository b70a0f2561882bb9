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
with reeks as (
    select *
    from mart.kerncijfer
    where
        indicator_code = 'werkzame_personen'
        and branche_code = $afbakening
        and regio_code = 'NL00'
        and uitsplitsing in ('werknemers', 'zelfstandigen')
        and periode_code like '____JJ00'
)

select
    periode.label as periode,
    reeks.uitsplitsing as groep,
    reeks.waarde,
    round(100 * (reeks.waarde - eerder.waarde) / eerder.waarde, 2) as verandering_procent,
    branche.label as afbakening,
    periode.begin,
    coalesce(reeks.status in ('voorlopig', 'nader voorlopig'), false) as voorlopig,
    reeks.periode_code,
    reeks.afgerond_op,
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
left join reeks as eerder
    on
        reeks.bron_id = eerder.bron_id
        and reeks.uitsplitsing = eerder.uitsplitsing
        and eerder.periode_code = (reeks.periode_code[:4]::integer - 1) || reeks.periode_code[5:]
order by reeks.uitsplitsing, reeks.periode_code
