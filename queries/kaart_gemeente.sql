/*
titel: Gemeenten in dezelfde regio
omschrijving: >
  De RegioPlus-regio waar een gemeente in ligt, met alle gemeenten van die regio. Afgeleid uit de grenzen van de
  gemeenten van 2022 en de regio's van 2025. Herindelingen na 2022 staan er niet in. Een gemeente ligt altijd helemaal
  in één regio; wat er van haar buiten de getekende grens valt, komt door de tekening (vereenvoudigd, en met water).
parameters:
  gemeente: {type: code, tabel: mart.gemeente, kolom: gemeente_code, standaard: GM0262, omschrijving: gemeente}
korrel: één gemeente
kolommen:
  gemeente: {label: Gemeente}
  overlap: {label: Deel binnen de getekende grens, eenheid: procent, tonen: false}
  gekozen: {label: Gekozen gemeente}
  noot: {label: Let op, tonen: false}
bronnen: [mart.gemeente, mart.regio]
*/
select
    gemeente.label as gemeente,
    regio.label as regio,
    100 * gemeente.overlap as overlap,
    gemeente.gemeente_code,
    gemeente.regio_code,
    gemeente.gemeente_code = $gemeente as gekozen,
    gemeente.methode,
    array_to_string(regio.let_op, ' ') as noot,
    cast(null as varchar) as status,
    gemeente.vindplaats,
    [gemeente.bron_id] as bron_ids
from mart.gemeente as gemeente
inner join mart.regio as regio on gemeente.regio_code = regio.regio_code
inner join mart.gemeente as vraag on gemeente.regio_code = vraag.regio_code and vraag.gemeente_code = $gemeente
order by gekozen desc, gemeente.label collate nocase, gemeente.gemeente_code
