/*
titel: Abonnees op de nieuwsbrief
omschrijving: Abonnees op de nieuwsbrief van elk platform, op het laatste moment dat de bron van dat platform noemt.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
korrel: één platform
kolommen:
  periode: {label: Stand}
  aantal: {label: Abonnees, eenheid: aantal}
bronnen: [mart.bereik, mart.platform, mart.periode]
*/
with nieuwsbrief as (
    select *
    from mart.bereik
    where
        maat = 'abonnees'
        and soort = 'totaal'
        and (len($platforms) = 0 or list_contains($platforms, platform_code))
    qualify row_number() over (partition by platform_code order by aantal is null, periode_code desc) = 1
)

select
    platform.label as platform,
    periode.label as periode,
    nieuwsbrief.aantal,
    nieuwsbrief.groei,
    nieuwsbrief.waarde_tekst,
    nieuwsbrief.noot,
    nieuwsbrief.periode_code,
    nieuwsbrief.vindplaats,
    null::varchar as status,
    [nieuwsbrief.bron_id] as bron_ids
from nieuwsbrief
inner join mart.platform as platform on nieuwsbrief.platform_code = platform.platform_code
inner join mart.periode as periode on nieuwsbrief.periode_code = periode.periode_code
order by nieuwsbrief.periode_code desc, nieuwsbrief.aantal desc nulls last, platform.label
