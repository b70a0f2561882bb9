/*
titel: Publicaties
omschrijving: Onderzoeken met opdrachtgever, jaar en kern; hun cijfers staan in mart.kerncijfer.
korrel: één rij per publicatie
bronnen: [raw.publicatie]
*/
create table mart.publicatie as
select
    rij.publicatie,
    rij.titel,
    rij.jaar,
    rij.opdrachtgever,
    rij.uitvoerder,
    rij.sector,
    rij.onderwerp,
    rij.samenvatting,
    rij.url,
    rij.bron_id,
    rij.vindplaats
from raw.publicatie as rij

order by rij.jaar desc, rij.titel
