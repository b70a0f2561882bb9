/*
titel: Kerncijfers
omschrijving: Per cel de opgave die de voorkeur heeft; alle opgaven staan in mart.kerncijfer_opgave.
korrel: één rij per indicator x branche x regio x periode x uitsplitsing x versie
bronnen: [mart.kerncijfer_opgave]
*/
create table mart.kerncijfer as
with geteld as (
    select
        *,
        count(*) over (
            partition by indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie
        )::integer as opgaven
    from mart.kerncijfer_opgave
)

select
    indicator_code,
    branche_code,
    regio_code,
    periode_code,
    uitsplitsing,
    versie,
    waarde,
    eenheid,
    status,
    reden_ontbreekt,
    bron_id,
    vindplaats,
    waarde_tekst,
    afgerond_op,
    vergeleken_met,
    letterlijk,
    bron_soort,
    opgaven,
    noot,
    afgeleid_van
from geteld
where voorkeur
order by indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie
