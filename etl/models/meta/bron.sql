/*
titel: Bronnen
omschrijving: Elke bron met uitgever, licentie, datum en zegel.
korrel: één rij per bron
bronnen: [raw.bron]
*/
create table meta.bron as
select
    id,
    titel,
    uitgever,
    url,
    document,
    licentie,
    gepubliceerd,
    opgehaald::date as opgehaald,
    sha256,
    soort,
    toelichting,
    bestanden,
    rijen
from raw.bron
order by id
