/*
titel: Matchtafel
omschrijving: Spelregels, deelnemers en mogelijke uitkomsten van de matchtafel.
korrel: één rij per onderdeel x nummer
bronnen: [raw.matchtafel]
*/
create table mart.matchtafel as
select
    rij.onderdeel,
    rij.nummer::integer as nummer,
    rij.tekst,
    rij.bron_id,
    rij.vindplaats
from raw.matchtafel as rij

order by rij.onderdeel, rij.nummer::integer
