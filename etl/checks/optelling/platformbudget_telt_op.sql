/*
titel: de posten van een begroting tellen op tot het totaal
ernst: fout
omschrijving: Nieuw geld, doorlopende projecten en niet bestemde middelen zijn samen het totaal.
*/
with laatste as (
    select *
    from mart.platformbudget
    qualify row_number() over (partition by platform_code, jaar, post order by peildatum desc nulls last) = 1
),

posten as (
    select
        platform_code, jaar,
        sum(bedrag_eur) filter (post in ('nieuw geld', 'doorlopende projecten', 'niet bestemde middelen')) as som,
        max(bedrag_eur) filter (post = 'totaal') as totaal
    from laatste
    group by all
)

select platform_code, jaar, som, totaal
from posten
where som is not null and totaal is not null and abs(som - totaal) > 1
order by all
