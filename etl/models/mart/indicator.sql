/*
titel: Indicatoren
omschrijving: Wat elk kerncijfer betekent, in welke eenheid, en waarmee het vergeleken mag worden.
korrel: één rij per indicator
bronnen: [raw.definitie_indicator]
*/
create table mart.indicator as
select
    code as indicator_code,
    label,
    thema as thema_code,
    eenheid,
    decimalen::integer as decimalen,
    soort,
    polariteit,
    minimum::double as minimum,
    maximum::double as maximum,
    definitie,
    herkomst,
    vergelijking,
    van,
    let_op,
    begrippen
from raw.definitie_indicator
order by volgorde
