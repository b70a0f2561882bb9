/*
titel: Overige resultaten van bereik
omschrijving: >
  Resultaten die elk een eigen maat, periode of doelgroep hebben: campagnewebsites, apps, bekendheid en wat de tekst
  van de bron noemt. Ze zijn niet met elkaar te vergelijken en niet op te tellen.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
korrel: één resultaat van één platform
kolommen:
  kanaal: {label: Waar}
  maat: {label: Wat is geteld}
  waarde_tekst: {label: Resultaat zoals in de bron}
  aantal: {decimalen: null, tonen: false}
  eenheid: {tonen: false}
bronnen: [mart.bereik, mart.platform, mart.periode]
*/
select
    bereik.kanaal,
    bereik.maat,
    coalesce(bereik.waarde_tekst, bereik.aantal::varchar) as waarde_tekst,
    platform.label as platform,
    periode.label as periode,
    bereik.noot,
    bereik.aantal,
    bereik.eenheid,
    bereik.vindplaats,
    null::varchar as status,
    [bereik.bron_id] as bron_ids
from mart.bereik as bereik
inner join mart.platform as platform on bereik.platform_code = platform.platform_code
inner join mart.periode as periode on bereik.periode_code = periode.periode_code
where
    bereik.maat not in ('volgers', 'abonnees', 'weergaven')
    and not (bereik.kanaal = 'Website' and bereik.maat = 'bezoekers')
    and (len($platforms) = 0 or list_contains($platforms, bereik.platform_code))
order by platform.label, bereik.kanaal, bereik.periode_code, bereik.maat
