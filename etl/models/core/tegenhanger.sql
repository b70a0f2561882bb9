/*
titel: Welk aantal bij een verhouding hoort, en welke verhouding bij een aantal
omschrijving: >
  Bij een verhouding hoort het aantal dat gedeeld is; is dat instroom min uitstroom, dan het saldo. Van twee verhoudingen
  van hetzelfde aantal hoort die erbij die met de naam van dat aantal begint, dus niet het gemiddelde.
korrel: één indicator
bronnen: [raw.definitie_indicator, mart.verhouding]
*/
create view core.tegenhanger as
with gevraagd as (
    select
        code as verhouding_code,
        verhouding::varchar ->> 'teller' as teller,
        verhouding::varchar ->> 'min' as eraf
    from raw.definitie_indicator
    where verhouding is not null and code in (select verhouding.indicator_code from mart.verhouding as verhouding)
),

paar as (
    select
        verhouding_code,
        if(eraf = replace(teller, 'instroom_', 'uitstroom_'), replace(teller, 'instroom_', 'saldo_'), teller) as teller_code
    from gevraagd
)

select verhouding_code as indicator_code, teller_code as tegenhanger_code
from paar
union all
select
    teller_code as indicator_code,
    max_by(verhouding_code, starts_with(verhouding_code, split_part(teller_code, '_', 1))) as tegenhanger_code
from paar
group by teller_code
