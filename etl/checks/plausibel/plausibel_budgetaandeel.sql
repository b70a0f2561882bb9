/*
titel: bedrag, aandeel en posten van een begroting spreken elkaar niet tegen
ernst: twijfel
omschrijving: >
  Een aandeel van posten waarvan de bedragen bekend zijn, is dat deel daarvan, op afronding na. Besteed is niet meer dan wat van het nieuwe geld bestemd
  is en de doorlopende projecten samen, op dezelfde dag.
*/
with post as (
    select platform, jaar, post, max(bedrag_eur::double) as bedrag_eur
    from raw.platformbudget
    where post not in ('bestemd', 'besteed')
    group by all
),

delen as (
    select
        *,
        bedrag_eur::double as bedrag,
        aandeel::double as procent,
        if(aandeel::double = floor(aandeel::double), 0.5, 0.05) as halve,
        unnest(string_split(noemer, ' + ')) as deel
    from raw.platformbudget
    where noemer is not null
),

geheel as (
    select
        delen.bron_id, delen.bestand, delen.rij, delen.platform, delen.jaar, delen.peildatum, delen.post, delen.bedrag,
        delen.procent, delen.halve, sum(post.bedrag_eur) as van
    from delen
    left join post on delen.platform = post.platform and delen.jaar = post.jaar and delen.deel = post.post
    group by all
    having count(*) = count(post.bedrag_eur)
),

bestemde as (
    select platform, jaar, peildatum, bedrag_eur::double as euro
    from raw.platformbudget
    where post = 'bestemd'
    union all
    select platform, jaar, peildatum, procent * van / 100
    from geheel
    where post = 'bestemd' and bedrag is null
),

bestemd as (
    select platform, jaar, peildatum, max(euro) as euro
    from bestemde
    group by all
),

tegen as (
    select
        bron_id, bestand, rij, platform, jaar, post, 'aandeel' as kolom, procent as gelezen,
        concat(
            'ongeveer ', core.getal_label(round(bedrag / van * 100, 1)), ' procent: ', core.getal_label(bedrag), ' van ',
            core.getal_label(van), ' euro'
        ) as verwacht
    from geheel
    where procent is not null and bedrag is not null and abs(bedrag / van * 100 - procent) > halve * 1.01
    union all
    select
        geheel.bron_id, geheel.bestand, geheel.rij, geheel.platform, geheel.jaar, geheel.post, 'aandeel',
        geheel.procent,
        concat('besteed niet meer dan wat bestemd is met de doorlopende projecten: ', core.getal_label(round(
            bestemd.euro
            + lopend.bedrag_eur
        )), ' euro') as verwacht
    from geheel
    inner join bestemd
        on
            geheel.platform = bestemd.platform and geheel.jaar = bestemd.jaar
            and bestemd.peildatum is not distinct from geheel.peildatum
    inner join post as lopend
        on geheel.platform = lopend.platform and geheel.jaar = lopend.jaar and lopend.post = 'doorlopende projecten'
    where
        geheel.post = 'besteed' and geheel.bedrag is null
        and geheel.procent * geheel.van / 100 > 1.05 * (bestemd.euro + lopend.bedrag_eur)
)

select
    bron_id,
    bestand,
    rij::integer as rij,
    kolom,
    concat_ws(' · ', platform, jaar, post) || ' = ' || core.getal_label(gelezen) as gelezen,
    verwacht
from tegen
order by all
