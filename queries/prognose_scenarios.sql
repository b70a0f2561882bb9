/*
titel: Scenario's binnen één editie van de prognose
omschrijving: >
  Het verwachte tekort per scenario, alleen waar één editie voor één jaar een referentiescenario en een ander scenario
  geeft. Het verschil is met het referentiescenario van dezelfde editie en hetzelfde jaar.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZWS, omschrijving: afbakening van de sector}
korrel: één scenario van één editie voor één jaar
kolommen:
  periode: {label: Jaar}
  waarde: {label: Verwacht tekort, eenheid: personen}
  verschil: {label: Verschil met referentie, eenheid: personen, decimalen: 0}
  referentie: {label: Tekort in het referentiescenario, eenheid: personen, decimalen: 0, stap: referentie_op, tonen: false}
  referentie_op: {label: Referentie afgerond op, tonen: false}
bronnen: [mart.kerncijfer, mart.periode, mart.branche]
*/
with verwacht as (
    select
        *,
        max(if(uitsplitsing = 'referentiescenario', waarde, null)) over editie as referentie,
        max(if(uitsplitsing = 'referentiescenario', afgerond_op, null)) over editie as referentie_op,
        count(*) over editie as scenarios
    from mart.kerncijfer
    where
        indicator_code = 'personeelstekort_verwacht'
        and branche_code = $branche
        and regio_code = 'NL00'
        and versie <> ''
    window editie as (partition by versie, periode_code)
)

select
    verwacht.versie,
    periode.label as periode,
    verwacht.uitsplitsing as scenario,
    verwacht.waarde,
    if(verwacht.uitsplitsing = 'referentiescenario', null, verwacht.waarde - verwacht.referentie) as verschil,
    verwacht.waarde_tekst,
    branche.label as afbakening,
    verwacht.noot,
    verwacht.referentie,
    verwacht.status,
    verwacht.bron_soort,
    verwacht.afgerond_op,
    verwacht.referentie_op,
    if(
        verwacht.uitsplitsing = 'referentiescenario', null, verwacht.afgerond_op + verwacht.referentie_op
    ) as verschil_afgerond_op,
    verwacht.vindplaats,
    [verwacht.bron_id] as bron_ids
from verwacht
inner join mart.periode as periode on verwacht.periode_code = periode.periode_code
inner join mart.branche as branche on verwacht.branche_code = branche.branche_code
where
    verwacht.scenarios > 1
    and verwacht.referentie is not null
    and verwacht.uitsplitsing <> ''
order by
    verwacht.versie, verwacht.periode_code, verwacht.uitsplitsing <> 'referentiescenario', verwacht.uitsplitsing
