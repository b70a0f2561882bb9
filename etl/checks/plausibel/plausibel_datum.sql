/*
titel: een dag of jaar van een stand is voorbij en hoort bij zijn jaar
ernst: twijfel
omschrijving: >
  Voorbij is het op de dag waarop de bron is opgehaald of het bestand is ingelezen. De stand van een begroting is van haar
  jaar of van het jaar erna. Een begroting mag in de toekomst liggen.
*/
with dagen as (
    select
        bron_id, bestand, rij::integer as rij, concat_ws(' · ', platform, jaar, post) as feit, peildatum as dag,
        'peildatum' as kolom, jaar
    from raw.platformbudget
    union all
    select
        bron_id, bestand, rij::integer, concat_ws(' · ', platform, jaar, post), jaar, 'jaar', null
    from raw.platformbudget
    where post in ('bestemd', 'besteed')
    union all
    select
        bron_id, bestand, rij::integer, concat_ws(' · ', platform, project), peildatum, 'peildatum', null
    from raw.project
    union all
    select
        bron_id, bestand, rij::integer, concat_ws(' · ', plan, regio, actielijn, nummer), peildatum, 'peildatum', null
    from raw.actie
    union all
    select bron_id, bestand, rij::integer, publicatie, jaar, 'jaar', null
    from raw.publicatie
),

naast as (
    select
        dagen.*,
        bron.opgehaald
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
order by all
