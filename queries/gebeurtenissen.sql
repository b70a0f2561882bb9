/*
titel: Gebeurtenissen op de tijdlijn
omschrijving: Wat er gebeurde en bij een reeks genoemd wordt, met bron en waar het over gaat.
korrel: één gebeurtenis
bronnen: [mart.gebeurtenis]
*/
select
    gebeurtenis_code,
    label,
    soort,
    van,
    tot,
    themas,
    branches,
    regios,
    indicatoren,
    bron,
    url,
    vindplaats
from mart.gebeurtenis
order by van, gebeurtenis_code
