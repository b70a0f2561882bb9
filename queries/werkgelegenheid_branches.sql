/*
titel: Werknemers per branche zoals bronnen ze noemen
omschrijving: >
  Per branche en per bron het nieuwste aantal werknemers, met periode. De aantallen gelden voor verschillende momenten
  en komen uit verschillende bronnen: het is een lijst, geen reeks.
parameters:
  branche: {type: code, keuzes: werkgelegenheid_branches, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche die eruit springt}
thema: werkgelegenheid
korrel: één aantal uit één bron
kolommen:
  waarde: {label: Werknemers, eenheid: aantal}
  soort_getal: {label: Soort getal}
  status: {tonen: true}
bronnen: [mart.kerncijfer_opgave, mart.branche, mart.periode, meta.bron]
*/
with nieuwste as (
    select *
    from mart.kerncijfer_opgave
    where indicator_code = 'werknemers' and regio_code = 'NL00' and waarde is not null
    qualify
        row_number() over (
            partition by branche_code, bron_id, uitsplitsing order by periode_code desc
        ) = 1
)

select
    branche.label as branche,
    periode.label as periode,
    nieuwste.waarde,
    nieuwste.waarde_tekst,
    -- a table of StatLine has no words
    if(
        nieuwste.waarde_tekst is null or (nieuwste.letterlijk and not regexp_matches(nieuwste.waarde_tekst, '[a-z]{4}')),
        'cijfer',
        'rond getal in de tekst'
    ) as soort_getal,
    bron.uitgever,
    nieuwste.noot,
    branche.label_kort as branche_kort,
    periode.label_kort as periode_kort,
    branche.in_smal,
    nieuwste.branche_code = $branche as gekozen,
    nieuwste.branche_code,
    nieuwste.periode_code,
    nieuwste.afgerond_op,
    nieuwste.bron_soort,
    nieuwste.vindplaats,
    nieuwste.status,
    [nieuwste.bron_id] as bron_ids
from nieuwste
inner join mart.branche as branche on nieuwste.branche_code = branche.branche_code
inner join mart.periode as periode on nieuwste.periode_code = periode.periode_code
inner join meta.bron as bron on nieuwste.bron_id = bron.id
where nieuwste.uitsplitsing in ('', 'genoemd in de tekst') and branche.niveau in ('branche', 'subbranche')
order by
    max(nieuwste.waarde) over (partition by nieuwste.branche_code) desc,
    nieuwste.branche_code asc,
    periode.eind asc,
    nieuwste.bron_id asc
