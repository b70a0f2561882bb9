/*
titel: Platformbudgetten
omschrijving: >
  Begroting en besteding per platform. Waar de bron alleen een percentage geeft is het bedrag afgeleid van de
  noemer die de bron bij dat percentage noemt; waar zij alleen een bedrag geeft is het aandeel afgeleid.
korrel: één rij per platform x jaar x post
bronnen: [raw.platformbudget]
*/
create table mart.platformbudget as
with posten as (
    select
        platform.code as platform_code,
        post.jaar::integer as jaar,
        post.peildatum::date as peildatum,
        post.post,
        post.bedrag_eur::double as bedrag_eur,
        post.aandeel::double as aandeel,
        post.noemer,
        post.status,
        post.bron_id,
        post.vindplaats,
        post.waarde_tekst,
        post.noot
    from raw.platformbudget as post
    inner join raw.alias as platform on platform.soort = 'platform' and post.platform = platform.tekst
),

laatste as (
    select *
    from posten
    qualify row_number() over (partition by platform_code, jaar, post order by peildatum desc nulls last) = 1
),

noemers as (
    select
        posten.platform_code,
        posten.jaar,
        posten.post,
        posten.peildatum,
        sum(deel.bedrag_eur) as noemer_eur
    from posten
    inner join laatste as deel
        on
            posten.platform_code = deel.platform_code and posten.jaar = deel.jaar
            and list_contains(list_transform(string_split(posten.noemer, '+'), lambda naam: trim(naam)), deel.post)
    where posten.noemer is not null
    group by all
)

select
    posten.platform_code,
    posten.jaar,
    posten.peildatum,
    posten.post,
    coalesce(posten.bedrag_eur, round(posten.aandeel / 100 * noemers.noemer_eur)) as bedrag_eur,
    coalesce(posten.aandeel, round(100 * posten.bedrag_eur / nullif(noemers.noemer_eur, 0), 1)) as aandeel,
    posten.noemer,
    posten.bedrag_eur is null and posten.aandeel is not null and noemers.noemer_eur is not null as afgeleid,
    case
        when posten.bedrag_eur is null and posten.aandeel is not null and noemers.noemer_eur is not null
            then posten.waarde_tekst || ' van ' || posten.noemer
    end as formule,
    posten.status,
    posten.bron_id,
    posten.vindplaats,
    noemers.noemer_eur,
    posten.waarde_tekst,
    posten.noot
from posten
left join noemers
    on
        posten.platform_code = noemers.platform_code and posten.jaar = noemers.jaar
        and posten.post = noemers.post and posten.peildatum is not distinct from noemers.peildatum
order by posten.platform_code, posten.jaar, posten.post
