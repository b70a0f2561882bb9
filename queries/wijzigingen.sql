/*
titel: Wijzigingen per versie
omschrijving: Hoeveel cellen er per versie en tabel nieuw, gewijzigd of vervallen zijn.
korrel: één soort wijziging in één tabel van één versie
kolommen:
  build_naar: {label: Versie}
  build_van: {label: Vorige versie, tonen: true}
  soort: {label: Soort wijziging}
bronnen: [meta.revisie]
*/
select
    build_naar,
    build_van,
    tabel,
    soort,
    count(*)::integer as cellen
from meta.revisie
group by build_naar, build_van, tabel, soort
order by build_naar desc, tabel, soort
