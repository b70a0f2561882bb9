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

select * exclude (voorkeur)
from geteld
where voorkeur
order by indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie
