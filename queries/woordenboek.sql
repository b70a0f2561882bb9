/*
titel: Tabellen en kolommen
omschrijving: Het datawoordenboek van het contract, mart en meta.
parameters:
  tabel: {type: code, tabel: meta.kolom, kolom: tabel, standaard: mart.kerncijfer, omschrijving: tabel}
korrel: één kolom van een tabel
kolommen:
  label: {label: Label}
bronnen: [meta.kolom]
*/
select
    kolom,
    label,
    eenheid,
    definitie,
    type,
    []::varchar[] as bron_ids,
    null::varchar as status
from meta.kolom
where tabel = $tabel
order by volgorde
