/*
titel: Begrippen
omschrijving: De woordenlijst met uitleg in gewone taal.
korrel: één rij per begrip
bronnen: [raw.definitie_begrip]
*/
create table mart.begrip as
select
    code as begrip_code,
    term,
    uitleg,
    zie_ook,
    bron
from raw.definitie_begrip
order by lower(term)
