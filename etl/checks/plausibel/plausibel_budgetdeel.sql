/*
titel: wat van een begroting bestemd of besteed is, is niet meer dan het totaal en niet minder dan eerder
ernst: twijfel
omschrijving: >
  Het totaal is dat van hetzelfde platform en jaar, uit welke bron ook; geeft geen bron het, dan wat er samen in kwam. Wat besteed is loopt op:
  op een latere peildatum minder is vaak een ander bedrag.
*/
with geheel as (
    select
        platform, jaar,
        coalesce(
            max(bedrag_eur::double) filter (where post = 'totaal'),
            sum(bedrag_eur::double) filter (where post in ('nieuw geld', 'doorlopende projecten', 'niet bestemde middelen'))
        ) as bedrag_eur
    from raw.platformbudget
    group by all
),

verloop as (
    select
        *,
        lag(bedrag_eur::double) over (partition by platform, jaar order by peildatum, bron_id) as eerder
    from raw.platformbudget
    where post = 'besteed' and bedrag_eur is not null and peildatum is not null
)

select
    deel.bron_id,
    deel.bestand,
    deel.rij::integer as rij,
    'bedrag_eur' as kolom,
    concat_ws(' · ', deel.platform, deel.jaar, deel.post) || ' = ' || core.getal_label(deel.bedrag_eur::double) as gelezen,
    'niet meer dan het totaal: ' || core.getal_label(geheel.bedrag_eur) || ' euro' as verwacht
from raw.platformbudget as deel
inner join geheel using (platform, jaar)
where deel.post in ('bestemd', 'besteed') and deel.bedrag_eur::double > geheel.bedrag_eur
union all
select
    bron_id,
    bestand,
    rij::integer as rij,
    'bedrag_eur' as kolom,
    concat_ws(' · ', platform, jaar, post, peildatum) || ' = ' || core.getal_label(bedrag_eur::double) as gelezen,
    concat('niet minder dan eerder van die begroting besteed was: ', core.getal_label(eerder), ' euro') as verwacht
from verloop
where bedrag_eur::double < eerder
order by all
