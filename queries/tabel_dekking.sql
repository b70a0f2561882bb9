/*
titel: Waarover een tabel gaat en waar zij vandaan komt
omschrijving: De eerste en laatste dag van de perioden in een tabel met cijfers, en de bronnen van haar rijen.
parameters:
  tabel: {type: keuze, waarden: [mart.kerncijfer, mart.kerncijfer_opgave, mart.mobiliteit], standaard: mart.kerncijfer, omschrijving: een tabel met cijfers per periode}
korrel: één tabel
kolommen:
  begin: {label: Eerste dag}
  eind: {label: Laatste dag}
bronnen: [mart.kerncijfer, mart.kerncijfer_opgave, mart.mobiliteit, mart.periode]
*/
select
    strftime(min(periode.begin), '%Y-%m-%d') as begin,
    strftime(max(periode.eind), '%Y-%m-%d') as eind,
    list(distinct rij.bron_id order by rij.bron_id) as bron_ids
from query_table($tabel) as rij
inner join mart.periode as periode on rij.periode_code = periode.periode_code
