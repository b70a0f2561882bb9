/*
titel: Verwacht personeelstekort per editie van de prognose
omschrijving: >
  Het tekort dat elke editie van de prognose voor elk gepubliceerd jaar en scenario verwacht. Een nieuwe editie vervangt
  een oude niet: beide blijven staan. Een verwachting is geen meting.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZWS, omschrijving: afbakening van de sector}
korrel: één editie, jaar en scenario
kolommen:
  versie: {label: Editie}
  periode: {label: Jaar}
  scenario: {label: Scenario}
  waarde: {label: Verwacht tekort, eenheid: personen, decimalen: 0, stap: afgerond_op}
  waarde_tekst: {label: Zoals in de bron}
  afbakening: {label: Afbakening}
  noot: {label: Opmerking}
  status: {label: Status, tonen: false}
  bron_soort: {label: Soort bron, tonen: false}
  afgerond_op: {label: Afgerond op, tonen: false}
  vindplaats: {label: Vindplaats, tonen: false}
  bron_ids: {label: Bron, tonen: false}
bronnen: [mart.kerncijfer, mart.periode, mart.branche]
*/
select
    kerncijfer.versie,
    periode.label as periode,
    coalesce(nullif(kerncijfer.uitsplitsing, ''), 'niet genoemd') as scenario,
    kerncijfer.waarde,
    kerncijfer.waarde_tekst,
    branche.label as afbakening,
    kerncijfer.noot,
    kerncijfer.status,
    kerncijfer.bron_soort,
    kerncijfer.afgerond_op,
    kerncijfer.vindplaats,
    [kerncijfer.bron_id] as bron_ids
from mart.kerncijfer as kerncijfer
inner join mart.periode as periode on kerncijfer.periode_code = periode.periode_code
inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
where
    kerncijfer.indicator_code = 'personeelstekort_verwacht'
    and kerncijfer.branche_code = $branche
    and kerncijfer.regio_code = 'NL00'
    and kerncijfer.versie <> ''
order by
    kerncijfer.versie, kerncijfer.periode_code, kerncijfer.uitsplitsing <> 'referentiescenario', scenario
