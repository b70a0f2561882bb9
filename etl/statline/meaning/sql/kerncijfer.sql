/*
titel: Eén onderwerp van één tabel als kerncijfers
korrel: één rij per branche x regio x periode x uitsplitsing
bronnen: [raw.rol_cijfer]
*/
insert into core.statline_kerncijfer by name
select
    $indicator as indicator_code,
    branche_code,
    regio_code,
    periode_code,
    coalesce(uitsplitsing, '') as uitsplitsing,
    '' as versie,
    -- 8.2 x 1000 is in DOUBLE niet precies 8200
    round(waarde * $factor, 6) as waarde,
    $eenheid as eenheid,
    status,
    reden_ontbreekt,
    bron_id,
    $vindplaats as vindplaats,
    $afgerond_op as afgerond_op,
    true as letterlijk
from raw.rol_cijfer
where tabel = $tabel and onderwerp = $onderwerp
order by branche_code, regio_code, periode_code, uitsplitsing
