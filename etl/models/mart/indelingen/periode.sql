/*
titel: Perioden
omschrijving: Alle perioden die in de cijfers voorkomen, met begin, eind en Nederlandse naam.
korrel: één rij per periode
bronnen: [raw.definitie_periode]
*/
create table mart.periode as
select
    periode_code,
    soort,
    jaar::integer as jaar,
    volgnummer::integer as volgnummer,
    label,
    label_kort,
    begin::date as begin,
    eind::date as eind
from raw.definitie_periode
order by eind, begin
