/*
titel: het geld van een project is niet negatief, en niet veel meer bestemd of besteed dan het bedrag
ernst: twijfel
omschrijving: >
  Van dezelfde regel: bestemd naast het bedrag, besteed naast bestemd en naast het bedrag. Iets meer komt voor; anderhalf keer zo veel is vaak een nul te
  veel of een verwisselde kolom. Wat besteed is loopt in een jaar op: later minder is vaak een ander bedrag.
*/
with paren as (
    select *, 'bestemd_eur' as kolom, bestemd_eur::double as deel, bedrag_eur::double as geheel, 'het bedrag' as wat
    from raw.project
    union all
    select *, 'besteed_eur', besteed_eur::double, bestemd_eur::double, 'wat bestemd is'
    from raw.project
    union all
    select *, 'besteed_eur', besteed_eur::double, bedrag_eur::double, 'het bedrag'
    from raw.project
    where bestemd_eur is null
),

verloop as (
    select
        *,
        lag(besteed_eur::double) over (
            partition by platform, project, left(peildatum, 4) order by peildatum, bron_id
        ) as eerder
    from raw.project
    where besteed_eur is not null and peildatum is not null
)

select
    bron_id,
    bestand,
    rij::integer as rij,
    kolom,
    concat_ws(' · ', platform, project, peildatum) || ' = ' || core.getal_label(deel) as gelezen,
    concat('niet veel meer dan ', wat, ': ', core.getal_label(geheel), ' euro') as verwacht
from paren
where deel > 1.5 * geheel
union all
select
    bron_id,
    bestand,
    rij::integer as rij,
    'besteed_eur' as kolom,
    concat_ws(' · ', platform, project, peildatum) || ' = ' || core.getal_label(besteed_eur::double) as gelezen,
    concat('niet minder dan eerder in dat jaar besteed was: ', core.getal_label(eerder), ' euro') as verwacht
from verloop
where besteed_eur::double < eerder
union all
select
    bron_id,
    bestand,
    rij::integer as rij,
    kolom,
    concat_ws(' · ', platform, project, peildatum) || ' = ' || core.getal_label(bedrag::double) as gelezen,
    'een bedrag van 0 of meer' as verwacht
from (unpivot raw.project on bedrag_eur, bestemd_eur, besteed_eur into name kolom value bedrag)
where bedrag::double < 0
order by all
