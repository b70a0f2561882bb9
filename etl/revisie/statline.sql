/*
titel: Wat veranderde in de StatLine-tabellen
omschrijving: >
  Neemt over wat bij het ophalen van een nieuwe versie van een tabel is vergeleken; wat al eerder is vastgelegd niet nog eens.
parameters:
  van: {type: tekst, omschrijving: build_id van de vorige bouw}
  naar: {type: tekst, omschrijving: build_id van de nieuwe bouw}
korrel: één rij per veranderd cijfer, lid, periode of onderwerp
*/
insert into meta.revisie
with verandering as (
    select
        'core.statline' as tabel,
        -- elk deel op zijn plaats, ook als het leeg is: zo is de cel weer te lezen
        array_to_string(
            [
                tabel,
                coalesce(onderwerp, ''),
                coalesce(
                    array_to_string(list_transform(map_entries(dimensies), lambda lid: lid.key || '=' || lid.value), ','),
                    ''
                ),
                coalesce(regio_code, ''),
                coalesce(periode_code, ''),
                versie_naar
            ],
            '|'
        ) as sleutel,
        case
            when soort like '% nieuw' then 'nieuw'
            when soort like '%vervallen%' or soort like '%verdwenen%' then 'vervallen'
            else 'gewijzigd'
        end as soort,
        soort as kolom,
        oud,
        nieuw
    from raw.statline_revisie
)

select
    verandering.tabel,
    verandering.sleutel,
    verandering.soort,
    verandering.kolom,
    verandering.oud,
    verandering.nieuw,
    $van,
    $naar
from verandering
where
    not exists (
        select 1
        from meta.revisie as eerder
        where
            eerder.tabel = verandering.tabel
            and eerder.sleutel = verandering.sleutel
            and eerder.kolom = verandering.kolom
    )
order by verandering.sleutel, verandering.kolom
