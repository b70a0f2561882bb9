/*
titel: De catalogus van StatLine doorzoeken
omschrijving: >
  Tabellen met alle zoekwoorden in code, titel of omschrijving, ook tabellen die niet zijn ingelezen, met de opdracht
  om ze op te halen. Hoogstens 200 tabellen.
hoogstens: 200
parameters:
  zoek: {type: tekst, standaard: "", omschrijving: zoekwoorden met een spatie ertussen; leeg is alles}
korrel: één tabel
kolommen:
  tabel: {label: Code}
  periode: {label: Perioden}
  ingelezen: {label: Ingelezen}
  opdracht: {label: Ophalen met}
bronnen: [raw.statline_catalogus, raw.statline_tabel]
*/
with woord as (
    select unnest(string_split(lower(trim($zoek)), ' ')) as woord
),

alle as (
    select
        coalesce(catalogus.tabel, tabel.tabel) as tabel,
        coalesce(catalogus.titel, tabel.titel) as titel,
        coalesce(catalogus.omschrijving, tabel.omschrijving, '') as omschrijving,
        coalesce(catalogus.periode, tabel.periode) as periode,
        tabel.bron_id
    from raw.statline_catalogus as catalogus
    full outer join raw.statline_tabel as tabel on catalogus.tabel = tabel.tabel
),

mist as (
    select alle.tabel
    from alle
    inner join woord on not contains(lower(concat_ws(' ', alle.tabel, alle.titel, alle.omschrijving)), woord.woord)
)

select
    tabel,
    titel,
    case when len(omschrijving) > 300 then omschrijving[1:300] || ' …' else omschrijving end as omschrijving,
    periode,
    case when bron_id is null then 'nee' else 'ja' end as ingelezen,
    'python -m etl fetch azw ' || tabel as opdracht,
    null::varchar as status,
    'catalogus van StatLine' as vindplaats,
    case when bron_id is null then []::varchar[] else [bron_id] end as bron_ids
from alle
where tabel not in (select tabel from mist)
order by bron_id is null, titel, tabel
limit 201
