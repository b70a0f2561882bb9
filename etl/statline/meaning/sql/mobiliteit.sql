/*
titel: Eén onderwerp van één tabel als mobiliteit
korrel: één rij per branche x regio x periode x kenmerk
bronnen: [raw.rol_cijfer]
*/
insert into core.statline_mobiliteit by name
select
    regio_code,
    branche_code,
    periode_code,
    richting,
    bereik,
    categorie,
    '' as functiegroep,
    round(waarde * $factor, 6) as aantal,
    status,
    reden_ontbreekt,
    null as samengevoegd_in,
    bron_id,
    $vindplaats as vindplaats,
    $afgerond_op as afgerond_op
from raw.rol_cijfer
where tabel = $tabel and onderwerp = $onderwerp
order by branche_code, regio_code, periode_code, richting, categorie
