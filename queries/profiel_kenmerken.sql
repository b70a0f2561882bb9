/*
titel: Kenmerken van werknemers per sector
omschrijving: >
  Het laatste sectorprofiel naast elkaar: gemiddelden (werkweek, leeftijd, jaren bij de werkgever) of aandelen in
  procenten van de werknemers. Het kenmerk met het grootste verschil staat vooraan.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche die eruit springt}
  soort: {type: keuze, waarden: [gemiddelde, aandeel], standaard: aandeel, omschrijving: gemiddelden of aandelen}
thema: profiel
korrel: één kenmerk van één sector
kolommen:
  branche: {label: Sector}
  waarde: {label: Cijfer, decimalen: 1}
  verschil: {label: Verschil met de gekozen branche}
  definitie: {label: Wat het is, tonen: false}
  ontbreekt: {tonen: false}
  noot: {tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.indicator, mart.branche, mart.periode]
*/
with laatste as (
    select kerncijfer.*
    from mart.kerncijfer as kerncijfer
    inner join mart.indicator as indicator on kerncijfer.indicator_code = indicator.indicator_code
    where
        indicator.thema_code = 'profiel'
        and indicator.soort = $soort
        and kerncijfer.regio_code = 'NL00'
        and kerncijfer.uitsplitsing = ''
        and kerncijfer.waarde is not null
    qualify
        row_number() over (
            partition by kerncijfer.indicator_code, kerncijfer.branche_code order by kerncijfer.periode_code desc
        ) = 1
),

vergeleken as (
    select
        *,
        round(waarde - max(waarde) filter (where branche_code = $branche) over kenmerk, 2) as verschil,
        if(branche_code = $branche, 0, afgerond_op + max(afgerond_op) filter (where branche_code = $branche) over kenmerk)
            as verschil_afgerond_op,
        round(max(waarde) over kenmerk - min(waarde) over kenmerk, 2) as spreiding
    from laatste
    window kenmerk as (partition by indicator_code)
)

select
    indicator.label as kenmerk,
    branche.label as branche,
    vergeleken.waarde,
    indicator.eenheid,
    vergeleken.verschil,
    vergeleken.waarde_tekst,
    periode.label as periode,
    indicator.definitie,
    vergeleken.reden_ontbreekt as ontbreekt,
    vergeleken.afgerond_op,
    vergeleken.verschil_afgerond_op,
    vergeleken.spreiding,
    vergeleken.branche_code = $branche as gekozen,
    vergeleken.branche_code,
    vergeleken.noot,
    vergeleken.vindplaats,
    vergeleken.status,
    [vergeleken.bron_id] as bron_ids
from vergeleken
inner join mart.indicator as indicator on vergeleken.indicator_code = indicator.indicator_code
inner join mart.branche as branche on vergeleken.branche_code = branche.branche_code
inner join mart.periode as periode on vergeleken.periode_code = periode.periode_code
order by vergeleken.spreiding desc, indicator.label asc, branche.volgorde asc
