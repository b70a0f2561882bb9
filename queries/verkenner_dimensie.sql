/*
titel: Dimensies van een StatLine-tabel
omschrijving: Waarnaar de gekozen tabel is uitgesplitst, en in welke kolom van core.statline dat staat.
parameters:
  tabel: {type: code, tabel: raw.statline_tabel, kolom: tabel, standaard: "", omschrijving: code van de tabel}
korrel: één dimensie
kolommen:
  dimensie: {label: Dimensie}
  plaats: {label: Kolom}
  leden: {eenheid: aantal, tonen: true}
bronnen: [raw.statline_dimensie]
*/
select
    dimensie,
    titel,
    plaats,
    leden
from raw.statline_dimensie
where tabel = $tabel
order by volgorde
