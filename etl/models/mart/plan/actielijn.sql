/*
titel: Actielijnen
omschrijving: De lijnen waaronder een regionaal plan zijn acties zet, met hun doel.
korrel: één rij per plan x actielijn
bronnen: [raw.actielijn]
*/
create table mart.actielijn as
select
    rij.plan,
    regio.code as regio_code,
    rij.actielijn::integer as actielijn,
    rij.titel,
    rij.doel,
    rij.bron_id,
    rij.vindplaats
from raw.actielijn as rij
left join raw.alias as regio on regio.soort = 'regio' and rij.regio = regio.tekst
order by rij.plan, rij.actielijn::integer
