/*
titel: Thema's
omschrijving: Waar een indicator over gaat, en hoeveel maanden na afloop van de periode cijfers verschijnen.
korrel: één rij per thema
bronnen: [raw.definitie_thema]
*/
create table mart.thema as
select
    code as thema_code,
    label,
    ritme::double as ritme_maanden,
    uitleg,
    reeks_sinds,
    ritme_bron
from raw.definitie_thema
order by volgorde
