/*
titel: Onderdelen van plannen
omschrijving: Oplossingen, taken, aspecten, uitgangspunten en randvoorwaarden die een plan opsomt.
korrel: één rij per plan x soort x nummer
bronnen: [raw.planonderdeel]
*/
create table mart.planonderdeel as
select
    rij.plan,
    rij.soort,
    rij.groep,
    rij.nummer::integer as nummer,
    rij.tekst,
    rij.bron_id,
    rij.vindplaats
from raw.planonderdeel as rij
order by rij.plan, rij.soort, rij.nummer::integer
