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
  naam: {label: Naam}
  soort: {label: Soort}
  datum: {label: Datum of looptijd}
  sector: {label: Sector}
  gebied: {label: Regio}
  organisator: {label: Organisator}
  deelnemers_tekst: {label: Deelnemers}
  onderwerp: {label: Waarover}
  url: {label: Website}
  noot: {label: Noot}
  deelnemers: {label: Deelnemers als getal, tonen: false}
  start: {label: Begin als datum, tonen: false}
  eind: {label: Einde als datum, tonen: false}
  vindplaats: {label: Vindplaats, tonen: false}
  status: {label: Status van het cijfer, tonen: false}
  bron_ids: {label: Bron, tonen: false}
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
