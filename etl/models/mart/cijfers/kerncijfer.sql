/*
titel: Kerncijfers
omschrijving: >
  Per cel de opgave die de voorkeur heeft; alle opgaven staan in mart.kerncijfer_opgave. Verhoudingen die geen bron
  zelf geeft staan erbij met nul opgaven, bron en vindplaats van teller en noemer; mart.verhouding heeft de delen.
korrel: één rij per indicator x branche x regio x periode x uitsplitsing x versie
bronnen: [mart.kerncijfer_opgave, mart.verhouding]
*/
create table mart.kerncijfer as
with geteld as (
    select
        *,
        count(*) over (
            partition by indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie
        )::integer as opgaven
    from mart.kerncijfer_opgave
),

gegeven as (
    select
        * exclude (voorkeur),
        null::varchar as noemer_bron_id
    from geteld
    where voorkeur
),

gerekend as (
    select
        verhouding.indicator_code,
        verhouding.branche_code,
        verhouding.regio_code,
        verhouding.periode_code,
        '' as uitsplitsing,
        '' as versie,
        verhouding.waarde,
        verhouding.afgerond_op,
        verhouding.eenheid,
        verhouding.status,
        verhouding.reden_ontbreekt,
        verhouding.bron_id,
        verhouding.noemer_bron_id,
        concat_ws('; gedeeld door: ', verhouding.vindplaats, verhouding.noemer_vindplaats) as vindplaats,
        verhouding.bron_soort,
        false as letterlijk,
        0 as opgaven
    from mart.verhouding as verhouding
    -- wat een bron zelf geeft gaat voor, ook zonder waarde
    anti join gegeven
        on
            verhouding.indicator_code = gegeven.indicator_code and verhouding.branche_code = gegeven.branche_code
            and verhouding.regio_code = gegeven.regio_code and verhouding.periode_code = gegeven.periode_code
            and gegeven.uitsplitsing = '' and gegeven.versie = ''
)

select * from gegeven
union all by name
select * from gerekend
order by indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie
