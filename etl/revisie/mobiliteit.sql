/*
titel: Wat veranderde in mart.mobiliteit
omschrijving: Vergelijkt de nieuwe tabel met die van de vorige bouw (database vorig), cel voor cel.
parameters:
  van: {type: tekst, omschrijving: build_id van de vorige bouw}
  naar: {type: tekst, omschrijving: build_id van de nieuwe bouw}
korrel: één rij per nieuwe, vervallen of gewijzigde cel; veranderden waarde en status samen, dan de waarde
*/
insert into meta.revisie
with oud as (
    select concat_ws('|', regio_code, branche_code, periode_code, richting, bereik, categorie, functiegroep) as sleutel, aantal as waarde, status
    from vorig.mart.mobiliteit
),

nieuw as (
    select concat_ws('|', regio_code, branche_code, periode_code, richting, bereik, categorie, functiegroep) as sleutel, aantal as waarde, status
    from mart.mobiliteit
),

naast as (
    select
        coalesce(nieuw.sleutel, oud.sleutel) as sleutel,
        oud.sleutel is null as is_nieuw,
        nieuw.sleutel is null as is_vervallen,
        oud.waarde as oude_waarde,
        nieuw.waarde as nieuwe_waarde,
        oud.status as oude_status,
        nieuw.status as nieuwe_status
    from oud
    full outer join nieuw on oud.sleutel = nieuw.sleutel
),

verschil as (
    select sleutel, 'nieuw' as soort, 'aantal' as kolom, null as oud, nieuwe_waarde::varchar as nieuw
    from naast
    where is_nieuw
    union all
    select sleutel, 'vervallen', 'aantal', oude_waarde::varchar, null
    from naast
    where is_vervallen
    union all
    select sleutel, 'gewijzigd', 'aantal', oude_waarde::varchar, nieuwe_waarde::varchar
    from naast
    where not is_nieuw and not is_vervallen and oude_waarde is distinct from nieuwe_waarde
    union all
    select sleutel, 'gewijzigd', 'status', oude_status, nieuwe_status
    from naast
    where
        not is_nieuw
        and not is_vervallen
        and oude_status is distinct from nieuwe_status
        and oude_waarde is not distinct from nieuwe_waarde
)

select 'mart.mobiliteit', sleutel, soort, kolom, oud, nieuw, $van, $naar
from verschil
order by sleutel, kolom
