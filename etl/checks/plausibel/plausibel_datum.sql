/*
titel: een dag of jaar van een stand is voorbij en hoort bij zijn jaar, en een eind komt niet voor het begin
ernst: twijfel
omschrijving: >
  Voorbij is het op de dag waarop de bron is opgehaald of het bestand is ingelezen. De stand van een begroting is van haar
  jaar of van het jaar erna. Een begin, een eind en een begroting mogen in de toekomst liggen.
*/
with dagen as (
    select
        bron_id, bestand, rij::integer as rij, concat_ws(' · ', platform, jaar, post) as feit, peildatum as dag,
        'peildatum' as kolom, jaar, null as start, null as eind
    from raw.platformbudget
    union all
    select
        bron_id, bestand, rij::integer, concat_ws(' · ', platform, jaar, post), jaar, 'jaar', null, null, null
    from raw.platformbudget
    where post in ('bestemd', 'besteed')
    union all
    select
        bron_id, bestand, rij::integer, concat_ws(' · ', platform, project), peildatum, 'peildatum', null, start, eind
    from raw.project
    union all
    select
        bron_id, bestand, rij::integer, concat_ws(' · ', plan, regio, actielijn, nummer), peildatum, 'peildatum', null,
        null, null
    from raw.actie
    union all
    select bron_id, bestand, rij::integer, initiatief, null, null, null, start, eind
    from raw.initiatief
    union all
    select bron_id, bestand, rij::integer, publicatie, jaar, 'jaar', null, null, null
    from raw.publicatie
),

naast as (
    select
        dagen.*,
        bron.opgehaald,
        least(length(dagen.start), length(dagen.eind)) as lengte,
        regexp_full_match(dagen.start, '\d{4}(-\d\d){0,2}') and regexp_full_match(dagen.eind, '\d{4}(-\d\d){0,2}') as beide
    from dagen
    inner join raw.bron as bron on dagen.bron_id = bron.id
)

select
    bron_id, bestand, rij, kolom,
    feit || ': ' || dag as gelezen,
    concat('niet na ', opgehaald, ': toen is dit opgehaald of ingelezen') as verwacht
from naast
where dag > opgehaald::varchar
union all
select
    bron_id, bestand, rij, kolom,
    feit || ': ' || dag as gelezen,
    concat('een dag in ', jaar, ' of het jaar erna') as verwacht
from naast
where left(dag, 4)::integer not between jaar::integer and jaar::integer + 1 and dag <= opgehaald::varchar
union all
select
    bron_id, bestand, rij,
    'eind' as kolom,
    feit || ': ' || eind as gelezen,
    'een eind niet voor het begin: ' || start as verwacht
from naast
where beide and left(eind, lengte) < left(start, lengte)
order by all
