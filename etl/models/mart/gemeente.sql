/*
titel: Gemeenten
omschrijving: In welke RegioPlus-regio elke gemeente (2022) ligt, afgeleid uit de grenzen.
korrel: één rij per gemeente
bronnen: [raw.definitie_gemeente]
*/
create table mart.gemeente as
select
    gm_code as gemeente_code,
    naam as label,
    regio_code,
    overlap::double as overlap,
    methode
from raw.definitie_gemeente
order by label
