/*
titel: Wat elke editie van de prognose voor hetzelfde jaar verwacht
omschrijving: >
  Het verwachte tekort voor één jaar, per editie en scenario. Het verschil is met de vorige editie die voor hetzelfde
  jaar hetzelfde scenario geeft.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZWS, omschrijving: afbakening van de sector}
  prognosejaar: {type: code, keuzes: prognose_keuze_jaar, tabel: mart.periode, kolom: periode_code, standaard: 2032JJ00, omschrijving: jaar waarover}
korrel: één editie en scenario voor het gekozen jaar
kolommen:
  waarde: {label: Verwacht tekort, eenheid: personen}
  verschil: {label: Verschil met de vorige editie, eenheid: personen, decimalen: 0}
  vorige_versie: {label: Vorige editie}
  periode: {label: Jaar, tonen: false}
  vorige: {label: Tekort in de vorige editie, eenheid: personen, decimalen: 0, stap: vorige_op}
  vorige_op: {label: Vorige afgerond op, tonen: false}
bronnen: [mart.kerncijfer, mart.periode, mart.branche]
*/
with verwacht as (
    select
        *,
        lag(waarde) over eerder as vorige,
        lag(versie) over eerder as vorige_versie,
        lag(afgerond_op) over eerder as vorige_op
    from mart.kerncijfer
    where
        indicator_code = 'personeelstekort_verwacht'
        and branche_code = $branche
        and regio_code = 'NL00'
        and periode_code = $prognosejaar
        and versie <> ''
    window eerder as (partition by uitsplitsing order by versie)
)

select
    verwacht.versie,
    coalesce(nullif(verwacht.uitsplitsing, ''), 'niet genoemd') as scenario,
    verwacht.waarde,
    verwacht.waarde - verwacht.vorige as verschil,
    verwacht.vorige_versie,
    verwacht.waarde_tekst,
    branche.label as afbakening,
    verwacht.noot,
    periode.label as periode,
    verwacht.vorige,
    verwacht.status,
    verwacht.bron_soort,
    verwacht.afgerond_op,
    verwacht.vorige_op,
    verwacht.afgerond_op + verwacht.vorige_op as verschil_afgerond_op,
    verwacht.vindplaats,
    [verwacht.bron_id] as bron_ids
from verwacht
inner join mart.periode as periode on verwacht.periode_code = periode.periode_code
inner join mart.branche as branche on verwacht.branche_code = branche.branche_code
order by verwacht.versie, verwacht.waarde desc, scenario
