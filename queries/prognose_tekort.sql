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
