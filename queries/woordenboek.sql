/*
titel: Tabellen en kolommen
omschrijving: Het datawoordenboek van het contract, mart en meta.
parameters:
  tabel: {type: code, tabel: meta.kolom, kolom: tabel, standaard: mart.kerncijfer, omschrijving: tabel}
korrel: één kolom van een tabel
kolommen:
  kolom: {label: Kolom}
  label: {label: Label}
  eenheid: {label: Eenheid}
  definitie: {label: Definitie}
  type: {label: Type}
  bron_ids: {label: Bron, tonen: false}
  status: {label: Status, tonen: false}
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
