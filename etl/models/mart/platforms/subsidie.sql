/*
titel: Subsidies
omschrijving: Lopende subsidies van FCB en aanvragen in voorbereiding.
korrel: één rij per subsidie
bronnen: [raw.subsidie]
*/
create table mart.subsidie as
select
    rij.subsidie,
    rij.platform,
    rij.naam,
    rij.verstrekker,
    rij.status,
    rij.bron_id,
    rij.vindplaats,
    rij.noot
from raw.subsidie as rij

order by rij.status, rij.rij::integer
