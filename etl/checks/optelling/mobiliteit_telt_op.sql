/*
titel: de categorieën tellen op tot het totaal, op afronding na
ernst: fout
omschrijving: >
  Elke deelcategorie is op tientallen afgerond; het verschil mag niet groter zijn dan de helft daarvan per deel. Waar
  uitkering, zelfstandige en inactief ook samen staan, telt alleen het samengevoegde cijfer. Is een ingelezen totaal meer dan zijn delen, dan is dat bij het
  inlezen al geweigerd, of gevraagd als er delen kunnen zijn die er niet staan.
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
        bool_or(bron_soort = 'eigen') as eigen,
        count(*) - count(aantal) as ontbreekt
    from rijen
    where categorie <> 'Totaal' and not (samengevoegd and categorie in ('Uitkering', 'Zelfstandige', 'Inactief'))
    group by all
),

totalen as (
    select regio_code, branche_code, periode_code, richting, functiegroep, aantal as totaal, bron_soort
    from mart.mobiliteit
    where bereik = 'totaal' and categorie = 'Totaal' and not afgeleid
)

select delen.* exclude (eigen), totalen.totaal
from delen
inner join totalen using (regio_code, branche_code, periode_code, richting, functiegroep)
where
    delen.ontbreekt = 0
    and abs(delen.som - totalen.totaal) > 5 * (delen.aantal_delen + 1)
    and not ((delen.eigen or totalen.bron_soort = 'eigen') and totalen.totaal > delen.som)
order by all
