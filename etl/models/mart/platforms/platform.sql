/*
titel: Platforms
omschrijving: De FCB-platforms per sector, en FCB zelf voor wat sectoroverstijgend is.
korrel: één rij per platform
bronnen: [raw.definitie_platform]
*/
create table mart.platform as
select
    code as platform_code,
    label,
    branche as branche_code,
    website,
    volgorde::integer as volgorde
from raw.definitie_platform
order by volgorde
