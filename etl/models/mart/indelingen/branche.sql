/*
titel: Branches
omschrijving: De tien AZW-branches, hun subbranches en de groepen waarin bronnen ze samennemen.
korrel: één rij per branche of groep
bronnen: [raw.definitie_branche]
*/
create table mart.branche as
select
    code as branche_code,
    label,
    label_kort,
    niveau,
    bovenliggend,
    in_breed,
    in_smal,
    definitie,
    volgorde::integer as volgorde
from raw.definitie_branche
order by volgorde
