/*
titel: Gebeurtenissen
omschrijving: Wat er op een dag gebeurde en bij een reeks genoemd wordt, elk met zijn bron.
korrel: één rij per gebeurtenis
bronnen: [raw.definitie_gebeurtenis]
*/
create table mart.gebeurtenis as
select
    code as gebeurtenis_code,
    label,
    soort,
    van,
    tot,
    themas::varchar[] as themas,
    branches::varchar[] as branches,
    regios::varchar[] as regios,
    indicatoren::varchar[] as indicatoren,
    bron,
    url,
    vindplaats
from raw.definitie_gebeurtenis
order by volgorde
