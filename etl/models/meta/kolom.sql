/*
titel: Kolommen
omschrijving: Wat elke kolom van elke openbare tabel betekent.
korrel: één rij per kolom
bronnen: [raw.definitie_kolom]
*/
create table meta.kolom as
select
    tabel,
    kolom,
    volgorde::integer as volgorde,
    label,
    eenheid,
    definitie,
    type,
    sleutel,
    leeg,
    verwijst
from raw.definitie_kolom
order by tabel, volgorde
