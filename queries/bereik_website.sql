/*
titel: Bezoekers van de websites
omschrijving: >
  Bezoekers van de website van elk platform, met de groei tegenover het kwartaal waarmee de bron vergelijkt. Van elk
  platform staat het nieuwste cijfer er; dat kan van een andere periode zijn dan dat van een ander.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
korrel: één platform in één periode
kolommen:
  aantal: {label: Bezoekers, eenheid: aantal}
bronnen: [mart.bereik, mart.platform, mart.periode]
*/
with website as (
    select *
    from mart.bereik
    where
        kanaal = 'Website'
        and maat = 'bezoekers'
        and soort = 'totaal'
        and (len($platforms) = 0 or list_contains($platforms, platform_code))
    qualify row_number() over (partition by platform_code order by aantal is null, periode_code desc) = 1
)

select
    platform.label as platform,
    periode.label as periode,
    website.aantal,
    website.groei,
    eerder.label as vergeleken_met,
    website.waarde_tekst,
    website.noot,
    website.periode_code,
    website.vindplaats,
    null::varchar as status,
    [website.bron_id] as bron_ids
from website
inner join mart.platform as platform on website.platform_code = platform.platform_code
inner join mart.periode as periode on website.periode_code = periode.periode_code
left join mart.periode as eerder on website.vergeleken_met = eerder.periode_code
order by website.periode_code desc, website.aantal desc nulls last, platform.label
