/*
titel: Wat er veranderde sinds een versie
omschrijving: Gewijzigde en vervallen cellen in bepaalde tabellen sinds een versie, voor links naar oudere gegevens.
parameters:
  build: {type: tekst, omschrijving: de versie waarop de link is gemaakt}
  tabellen: {type: codelijst, omschrijving: tabellen achter de figuur}
  delen: {type: codelijst, omschrijving: codes die in de sleutel van de cel moeten staan}
korrel: één cel
kolommen:
  sleutel: {label: Cel}
  soort: {label: Wijziging}
  oud: {label: Was, tonen: true}
  nieuw: {label: Is nu}
bronnen: [meta.revisie]
*/
select
    tabel,
    sleutel,
    soort,
    oud,
    nieuw
from meta.revisie
where
    build_van >= $build
    and tabel = any($tabellen)
    and list_has_all(string_split(sleutel, '|'), $delen::varchar[])
order by tabel, sleutel, build_naar
