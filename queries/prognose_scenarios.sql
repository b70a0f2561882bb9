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
    from core.cijfer
    where
        indicator_code = 'personeelstekort_verwacht'
        and branche_code = $branche
        and regio_code = 'NL00'
        and versie <> ''
    window editie as (partition by versie, periode_code)
)

select
    versie,
    periode,
    uitsplitsing as scenario,
    waarde,
    if(uitsplitsing = 'referentiescenario', null, waarde - referentie) as verschil,
    waarde_tekst,
    branche as afbakening,
    noot,
    referentie,
    status,
    bron_soort,
    afgerond_op,
    referentie_op,
    if(uitsplitsing = 'referentiescenario', null, afgerond_op + referentie_op) as verschil_afgerond_op,
    vindplaats,
    bron_ids
from verwacht
where
    scenarios > 1
    and referentie is not null
    and uitsplitsing <> ''
order by versie, periode_code, uitsplitsing <> 'referentiescenario', uitsplitsing
