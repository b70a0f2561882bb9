/*
titel: Dimensies van een StatLine-tabel
omschrijving: >
  Waarnaar de gekozen tabel is uitgesplitst, in welke kolom van core.statline dat staat, en welk lid het geheel is. Zonder
  zo'n lid, of als meer leden het kunnen zijn, is er geen geheel.
parameters:
  tabel: {type: code, tabel: raw.statline_tabel, kolom: tabel, standaard: "", omschrijving: code van de tabel}
korrel: één dimensie
kolommen:
  dimensie: {label: Dimensie}
  plaats: {label: Kolom}
  leden: {eenheid: aantal, tonen: true}
  geheel: {label: Code van het geheel}
  geheel_titel: {label: Geheel}
bronnen: [raw.statline_dimensie, raw.statline_lid, mart.branche]
*/
with lid as (
    select
        lid.dimensie,
        lid.code,
        lid.titel,
        starts_with(lower(lid.titel), 'totaal') or starts_with(lower(lid.titel), 'alle ') as totaal,
        branche.branche_code is not null or starts_with(lid.code, 'NL0') as bekend
    from raw.statline_lid as lid
    left join mart.branche as branche
        on lower(lid.titel) = lower(branche.label) and branche.niveau = 'sector' and branche.in_breed
    where lid.tabel = $tabel
),

geheel as (
    select
        dimensie,
        any_value(code) as code,
        any_value(titel) as titel
    from lid
    where totaal or bekend
    group by dimensie
    having count(*) = 1
)

select
    dimensie.dimensie,
    dimensie.titel,
    dimensie.plaats,
    dimensie.leden,
    geheel.code as geheel,
    geheel.titel as geheel_titel
from raw.statline_dimensie as dimensie
left join geheel on dimensie.dimensie = geheel.dimensie and dimensie.plaats <> 'periode_code'
where dimensie.tabel = $tabel
order by dimensie.volgorde
