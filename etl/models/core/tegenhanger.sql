/*
titel: Welk aantal bij een verhouding hoort, en welke verhouding bij een aantal
omschrijving: >
  Bij een verhouding hoort het aantal dat gedeeld is. Van twee verhoudingen van hetzelfde aantal hoort die erbij die met
  de naam van dat aantal begint, dus niet het gemiddelde of het saldo.
korrel: één indicator
bronnen: [mart.verhouding]
*/
create view core.tegenhanger as
with paar as (
    select distinct indicator_code as verhouding_code, teller_code
    from mart.verhouding
)

select verhouding_code as indicator_code, teller_code as tegenhanger_code
from paar
union all
select
    teller_code as indicator_code,
    max_by(verhouding_code, starts_with(verhouding_code, split_part(teller_code, '_', 1))) as tegenhanger_code
from paar
group by teller_code
