/*
titel: Bijeenkomsten, netwerken en initiatieven
omschrijving: Wat er in de regio is en was rond werkgeverschap en behoud.
korrel: één rij per initiatief
bronnen: [raw.initiatief]
*/
create table mart.initiatief as
select
    rij.initiatief,
    rij.soort,
    rij.naam,
    rij.sector,
    rij.regio,
    rij.start,
    rij.eind,
    rij.organisator,
    rij.deelnemers::integer as deelnemers,
    rij.deelnemers_tekst,
    rij.onderwerp,
    rij.url,
    rij.bron_id,
    rij.vindplaats,
    rij.noot
from raw.initiatief as rij

order by rij.start nulls last, rij.bron_id, rij.rij::integer
