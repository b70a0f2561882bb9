/*
titel: Subsidies van de platforms
omschrijving: De subsidies die lopen en de aanvragen in voorbereiding. De bron geeft geen bedragen.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
korrel: één subsidie
kolommen:
  naam: {label: Subsidie}
  subsidiestatus: {label: Status}
  subsidie: {label: Subsidiecode}
  status: {label: Status van het cijfer}
bronnen: [mart.subsidie, mart.platform]
*/
select
    subsidie.naam,
    subsidie.status as subsidiestatus,
    platform.label as platform,
    subsidie.verstrekker,
    subsidie.noot,
    subsidie.subsidie,
    platform.platform_code,
    subsidie.vindplaats,
    'onbekend' as status,
    [subsidie.bron_id] as bron_ids
from mart.subsidie as subsidie
left join mart.platform as platform on subsidie.platform = platform.platform_code
where len($platforms) = 0 or platform.platform_code = any($platforms)
order by list_position(['lopend', 'in voorbereiding'], subsidie.status) nulls last, platform.label, subsidie.naam
