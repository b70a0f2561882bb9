/*
titel: Gemeenten
omschrijving: In welke RegioPlus-regio elke gemeente (2022) ligt, afgeleid uit de grenzen.
korrel: één rij per gemeente
bronnen: [raw.definitie_gemeente, raw.definitie_bron]
*/
create table mart.gemeente as
select
    gemeente.gm_code as gemeente_code,
    gemeente.naam as label,
    gemeente.regio_code,
    gemeente.overlap::double as overlap,
    gemeente.methode,
    bron.id as bron_id,
    bron.vindplaats
from raw.definitie_gemeente as gemeente
left join raw.definitie_bron as bron on bron.id = 'cbs-gebiedsindelingen'
order by gemeente.naam
