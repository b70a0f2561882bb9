/*
titel: Verwacht personeelstekort per editie van de prognose
omschrijving: >
  Het tekort dat elke editie van de prognose voor elk gepubliceerd jaar en scenario verwacht. Een nieuwe editie vervangt
  een oude niet: beide blijven staan. Een verwachting is geen meting.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZWS, omschrijving: afbakening van de sector}
korrel: één editie, jaar en scenario
kolommen:
  periode: {label: Jaar}
  waarde: {label: Verwacht tekort, eenheid: personen}
bronnen: [mart.kerncijfer, mart.periode, mart.branche]
*/
select
    versie,
    periode,
    coalesce(nullif(uitsplitsing, ''), 'niet genoemd') as scenario,
    waarde,
    waarde_tekst,
    branche as afbakening,
    noot,
    status,
    bron_soort,
    afgerond_op,
    vindplaats,
    bron_ids
from core.cijfer
where
    indicator_code = 'personeelstekort_verwacht'
    and branche_code = $branche
    and regio_code = 'NL00'
    and versie <> ''
order by versie, periode_code, uitsplitsing <> 'referentiescenario', scenario
