/*
titel: Netwerken
omschrijving: De netwerken waarin organisaties in de regio kennis, vacatures en medewerkers delen.
parameters:
  gebieden: {type: codelijst, keuzes: initiatief_keuze_gebied, tabel: mart.regio, kolom: regio_code, standaard: [], omschrijving: regiocodes of onbekend; een lege lijst geeft alle}
korrel: één netwerk
kolommen:
  naam: {label: Netwerk}
  onderwerp: {label: Waarover}
  url: {label: Website, tonen: false}
  status: {label: Status van het cijfer}
bronnen: [mart.initiatief, mart.regio]
*/
select
    naam,
    gebied,
    sector,
    organisator,
    deelnemers_tekst,
    onderwerp,
    noot,
    url,
    vindplaats,
    status,
    bron_ids
from core.initiatief
where soort = 'netwerk' and (len($gebieden) = 0 or list_has_any(gebieden, $gebieden))
order by plaats nulls last, naam, bron_id
