/*
titel: de posten van een begroting tellen op tot het totaal
ernst: fout
omschrijving: >
  Nieuw geld, doorlopende projecten en niet bestemde middelen zijn samen het totaal. Is een ingelezen totaal meer dan zijn
  delen, dan is dat bij het inlezen al geweigerd, of gevraagd als er delen kunnen zijn die er niet staan.
*/
with laatste as (
    select budget.*, bron.soort = 'eigen' as eigen
    from mart.platformbudget as budget
    inner join meta.bron as bron on budget.bron_id = bron.id
    qualify row_number() over (partition by platform_code, jaar, post order by peildatum desc nulls last) = 1
),

posten as (
    select
        platform_code, jaar,
        sum(bedrag_eur) filter (post in ('nieuw geld', 'doorlopende projecten', 'niet bestemde middelen')) as som,
        max(bedrag_eur) filter (post = 'totaal') as totaal,
        bool_or(eigen) as eigen
    from laatste
    group by all
)

select platform_code, jaar, som, totaal
from posten
where som is not null and totaal is not null and abs(som - totaal) > 1 and not (eigen and totaal > som)
order by all
