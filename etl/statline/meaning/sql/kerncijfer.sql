/*
titel: Eén onderwerp van één tabel als kerncijfers
omschrijving: Zonder regio in de tabel geldt een cijfer voor het land. Een periode waarvan niemand weet hoe lang zij duurt, doet niet mee.
korrel: één rij per branche x regio x periode x uitsplitsing
bronnen: [core.statline, raw.rol_combinatie, raw.rol_regio, raw.rol_dag]
*/
insert into core.statline_kerncijfer by name
select
    $indicator as indicator_code,
    combinatie.branche_code,
    regio.regio_code,
    cel.periode_code,
    coalesce(combinatie.uitsplitsing, '') as uitsplitsing,
    '' as versie,
    -- 8.2 x 1000 is in DOUBLE niet precies 8200
    round(cel.waarde * $factor, 6) as waarde,
    $eenheid as eenheid,
    cel.status,
    cel.reden_ontbreekt,
    cel.bron_id,
    $vindplaats as vindplaats,
    $afgerond_op as afgerond_op,
    true as letterlijk
from core.statline as cel
inner join raw.rol_combinatie as combinatie on cel.combinatie = combinatie.combinatie
inner join raw.rol_regio as regio on coalesce(cel.regio_code, '') = regio.statline
where
    cel.tabel = $tabel and cel.onderwerp = $onderwerp
    and cel.periode_code in (select datum.periode_code from raw.rol_dag as datum)
order by combinatie.branche_code, regio.regio_code, cel.periode_code, uitsplitsing
