/*
titel: wat van een begroting bestemd of besteed is, is niet meer dan het totaal
ernst: twijfel
omschrijving: Het totaal is dat van hetzelfde platform en jaar, uit welke bron ook; geeft geen bron het, dan wat er samen in kwam.
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
order by all
