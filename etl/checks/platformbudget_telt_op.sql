/*
titel: de posten van een begroting tellen op tot het totaal
ernst: fout
omschrijving: Nieuw geld, doorlopende projecten en niet bestemde middelen zijn samen het totaal.
*/
with posten as (
    select
        platform_code, jaar,
        sum(bedrag_eur) filter (post in ('nieuw geld', 'doorlopende projecten', 'niet bestemde middelen')) as som,
        max(bedrag_eur) filter (post = 'totaal') as totaal
    from mart.platformbudget
    group by all
)

select platform_code, jaar, som, totaal
from posten
where som is not null and totaal is not null and abs(som - totaal) > 1
order by all
