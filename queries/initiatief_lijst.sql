/*
titel: Bijeenkomsten, netwerken en initiatieven
omschrijving: >-
  Bijeenkomsten, netwerken, programma's en initiatieven rond modern werkgeverschap en behoud, met datum, sector en
  regio zoals de bron ze geeft.
parameters:
  sectoren: {type: codelijst, keuzes: initiatief_keuze_sector, standaard: [], omschrijving: sectoren; een lege lijst geeft alle}
  gebieden: {type: codelijst, keuzes: initiatief_keuze_gebied, tabel: mart.regio, kolom: regio_code, standaard: [], omschrijving: regiocodes of onbekend; een lege lijst geeft alle}
  soorten: {type: codelijst, keuzes: initiatief_keuze_soort, standaard: [], omschrijving: soorten; een lege lijst geeft alle}
korrel: één bijeenkomst, netwerk, programma of initiatief
kolommen:
  onderwerp: {label: Waarover}
  url: {label: Website}
  start: {label: Begin als datum}
  eind: {label: Einde als datum}
  status: {label: Status van het cijfer}
bronnen: [mart.initiatief, mart.regio]
*/
select
    naam,
    soort,
    datum,
    sector,
    gebied,
    organisator,
    deelnemers_tekst,
    onderwerp,
    url,
    noot,
    deelnemers,
    start,
    eind,
    vindplaats,
    status,
    bron_ids
from core.initiatief
where
    (len($sectoren) = 0 or replace(sector, ',', '') = any($sectoren))
    and (len($gebieden) = 0 or list_has_any(gebieden, $gebieden))
    and (len($soorten) = 0 or soort = any($soorten))
order by coalesce(start, eind) nulls last, naam, bron_id
