/*
titel: de categorieën tellen op tot het totaal, op afronding na
ernst: fout
omschrijving: >
  Elke deelcategorie is op tientallen afgerond; het verschil mag niet groter zijn dan de helft daarvan per deel. Waar
  uitkering, zelfstandige en inactief ook samen staan, telt alleen het samengevoegde cijfer.
*/
with rijen as (
    select
        *,
        bool_or(geharmoniseerd and aantal is not null)
            over (partition by regio_code, branche_code, periode_code, richting, functiegroep) as samengevoegd
    from mart.mobiliteit
),

delen as (
    select
        regio_code, branche_code, periode_code, richting, functiegroep,
        sum(aantal) as som,
        count(*) as aantal_delen,
        count(*) - count(aantal) as ontbreekt
    from rijen
    where categorie <> 'Totaal' and not (samengevoegd and categorie in ('Uitkering', 'Zelfstandige', 'Inactief'))
    group by all
),

totalen as (
    select regio_code, branche_code, periode_code, richting, functiegroep, aantal as totaal
    from mart.mobiliteit
    where bereik = 'totaal' and categorie = 'Totaal' and not afgeleid
)

select delen.*, totalen.totaal
from delen
inner join totalen using (regio_code, branche_code, periode_code, richting, functiegroep)
where delen.ontbreekt = 0 and abs(delen.som - totalen.totaal) > 5 * (delen.aantal_delen + 1)
order by all
