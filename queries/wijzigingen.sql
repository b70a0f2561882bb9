/*
titel: Wijzigingen per versie
omschrijving: Hoeveel cellen er per versie en tabel nieuw, herzien of vervallen zijn, en wat er met de andere gebeurde.
korrel: één soort wijziging in één tabel van één versie
kolommen:
  build_naar: {label: Versie}
  build_van: {label: Vorige versie, tonen: true}
  wat: {label: Soort wijziging}
bronnen: [meta.revisie]
*/
select
    build_naar,
    build_van,
    tabel,
    wat,
    count(*)::integer as cellen
from core.revisie_van('alle', 'alle', 'alle')
group by build_naar, build_van, tabel, wat
order by build_naar desc, tabel, wat
