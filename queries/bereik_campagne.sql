/*
titel: Betaalde en organische weergaven van campagnes
omschrijving: >
  Hoe vaak berichten van een campagne zijn getoond, betaald en organisch (zonder te betalen), met het totaal dat de
  bron noemt. Een weergave is geen persoon.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
korrel: één soort weergave van één campagne
kolommen:
  soort: {label: Betaald of organisch}
  aantal: {label: Weergaven, eenheid: aantal}
  aandeel: {label: Aandeel in het totaal}
  totaal: {label: Totaal volgens de bron}
bronnen: [mart.bereik, mart.platform, mart.periode]
*/
with weergaven as (
    select
        *,
        max(if(soort = 'totaal', aantal, null)) over (partition by platform_code, kanaal, periode_code) as totaal
    from mart.bereik
    where
        maat = 'weergaven'
        and (len($platforms) = 0 or list_contains($platforms, platform_code))
)

select
    platform.label as platform,
    weergaven.kanaal,
    weergaven.soort,
    weergaven.aantal,
    100 * weergaven.aantal / weergaven.totaal as aandeel,
    periode.label as periode,
    weergaven.waarde_tekst,
    weergaven.noot,
    weergaven.totaal,
    weergaven.vindplaats,
    null::varchar as status,
    [weergaven.bron_id] as bron_ids
from weergaven
inner join mart.platform as platform on weergaven.platform_code = platform.platform_code
inner join mart.periode as periode on weergaven.periode_code = periode.periode_code
order by platform.label, weergaven.kanaal, weergaven.periode_code, weergaven.soort = 'totaal', weergaven.soort desc
