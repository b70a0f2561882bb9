/*
titel: een herkomst of bestemming is altijd intern, of altijd extern
ernst: twijfel
omschrijving: Een andere werkgever in de branche is intern, pensioen extern; staat een rij bij de andere, dan is zij verwisseld. Per bron, en naast wat de meeste openbare rijen zeggen.
*/
with geteld as (
    select
        *,
        count(*) over (partition by bron_id, richting, categorie, bereik) as zo,
        count(*) over (partition by bron_id, richting, categorie) as samen
    from raw.mobiliteit
    where categorie <> 'Totaal' and afgerond_op is null
),

openbaar as (
    select richting, categorie, mode(bereik) as meest
    from raw.mobiliteit
    inner join (select id as bron_id from raw.bron where soort <> 'eigen') as bron using (bron_id)
    group by all
    having count(*) > 2
)

select
    bron_id,
    bestand,
    rij::integer as rij,
    'bereik' as kolom,
    concat_ws(' · ', regio, branche, periode, richting, bereik, categorie, functiegroep) as gelezen,
    'het bereik van de andere rijen met deze categorie' as verwacht
from geteld
left join openbaar using (richting, categorie)
where 2 * zo < samen or bereik <> openbaar.meest
order by all
