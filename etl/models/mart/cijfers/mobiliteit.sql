/*
titel: Mobiliteit
omschrijving: >
  In- en uitstroom per categorie. Erbij gerekend: het tussentotaal intern en extern, het totaal waar de bron
  het niet zelf geeft, de geharmoniseerde categorie (uitkering + zelfstandige + inactief) voor jaren waarin de
  bron de delen los geeft, en het aandeel in het totaal. Afgeleide rijen dragen hun formule. Hun afgerond_op is de som
  van de stappen van de delen: elk deel kan een halve stap naast zijn afgedrukte getal liggen, dus een som of verschil
  van twee getallen op tientallen kan twintig breed liggen. Van een aandeel a / t is het (stap a + aandeel x stap t) / t.
korrel: één rij per regio x branche x periode x richting x bereik x categorie x functiegroep
bronnen: [core.mobiliteit]
*/
create table mart.mobiliteit as
with samengevoegd as (
    select
        regio_code, branche_code, periode_code, richting, functiegroep,
        'extern' as bereik,
        'Uitkering, zelfstandige of inactief' as categorie,
        sum(aantal) as aantal,
        case when count(afgerond_op) = count(*) then sum(afgerond_op) end as afgerond_op,
        -- op volgorde van het alfabet is voorlopig de laatste: de minst zekere telt
        max(status) as status,
        min(bron_id) as bron_id,
        min(vindplaats) as vindplaats
    from core.mobiliteit
    where
        categorie in ('Uitkering', 'Zelfstandige', 'Inactief', 'Uitkering, zelfstandige of inactief')
        and bereik = 'extern'
    group by all
    -- alle drie, en niet als een bron ze ook zelf bij elkaar telt
    having count(*) = 3 and count(aantal) filter (categorie <> 'Uitkering, zelfstandige of inactief') = 3
),

met_samenvoeging as (
    select
        *,
        categorie = 'Uitkering, zelfstandige of inactief' as geharmoniseerd,
        false as afgeleid,
        null as formule
    from core.mobiliteit
    union all by name
    select
        *,
        true as geharmoniseerd,
        true as afgeleid,
        'uitkering + zelfstandige + inactief' as formule
    from samengevoegd
),

delen as (
    -- elke werknemer één keer: de samengevoegde categorie in plaats van haar delen, als zij er is
    select *
    from met_samenvoeging
    where
        bereik in ('intern', 'extern') and categorie <> 'Totaal'
    qualify
        categorie not in ('Uitkering', 'Zelfstandige', 'Inactief')
        or not bool_or(geharmoniseerd and aantal is not null)
            over (partition by regio_code, branche_code, periode_code, richting, functiegroep)
),

deeltotaal as (
    select
        regio_code, branche_code, periode_code, richting, functiegroep, bereik,
        'Totaal' as categorie,
        sum(aantal) as aantal,
        case when count(afgerond_op) = count(*) then sum(afgerond_op) end as afgerond_op,
        max(status) as status,
        min(bron_id) as bron_id,
        min(vindplaats) as vindplaats,
        false as geharmoniseerd,
        true as afgeleid,
        'som van de categorieën met bereik ' || bereik as formule
    from delen as deel
    where
        not exists (
            select 1
            from core.mobiliteit as eigen
            where
                eigen.categorie = 'Totaal'
                and eigen.regio_code = deel.regio_code and eigen.branche_code = deel.branche_code
                and eigen.periode_code = deel.periode_code and eigen.richting = deel.richting
                and eigen.functiegroep = deel.functiegroep and eigen.bereik = deel.bereik
        )
    group by all
    having count(aantal) = count(*)
),

met_deeltotaal as (
    select * from met_samenvoeging
    union all by name
    select * from deeltotaal
),

totaal as (
    -- StatLine geeft alleen het totaal over de grens van de sector
    select
        regio_code, branche_code, periode_code, richting, functiegroep,
        'totaal' as bereik,
        'Totaal' as categorie,
        sum(aantal) as aantal,
        case when count(afgerond_op) = count(*) then sum(afgerond_op) end as afgerond_op,
        max(status) as status,
        min(bron_id) as bron_id,
        min(vindplaats) as vindplaats,
        false as geharmoniseerd,
        true as afgeleid,
        'intern + extern' as formule
    from met_deeltotaal
    where categorie = 'Totaal'
    group by all
    having count(aantal) = 2 and count(*) = 2 and bool_and(met_deeltotaal.bereik in ('intern', 'extern'))
),

compleet as (
    select * from met_deeltotaal
    union all by name
    select * from totaal
),

noemer as (
    -- zonder totaal zegt een deel alleen iets over zijn eigen bereik, als er geen ander bereik is
    select
        regio_code, branche_code, periode_code, richting, functiegroep,
        case
            when bool_or(bereik = 'totaal') then max(aantal) filter (bereik = 'totaal' and categorie = 'Totaal')
            when count(distinct bereik) = 1 then max(aantal) filter (categorie = 'Totaal')
        end as totaal,
        case
            when bool_or(bereik = 'totaal') then max(afgerond_op) filter (bereik = 'totaal' and categorie = 'Totaal')
            when count(distinct bereik) = 1 then max(afgerond_op) filter (categorie = 'Totaal')
        end as stap
    from compleet
    group by all
)

select
    compleet.regio_code,
    compleet.branche_code,
    compleet.periode_code,
    compleet.richting,
    compleet.bereik,
    compleet.categorie,
    compleet.functiegroep,
    compleet.aantal,
    round(100.0 * compleet.aantal / nullif(noemer.totaal, 0), 4) as aandeel,
    compleet.status,
    compleet.reden_ontbreekt,
    compleet.samengevoegd_in,
    compleet.bron_id,
    compleet.vindplaats,
    compleet.waarde_tekst,
    compleet.geharmoniseerd,
    compleet.afgeleid,
    compleet.formule,
    compleet.afgerond_op,
    case
        -- het geheel is altijd precies 100 procent van zichzelf
        when compleet.categorie = 'Totaal' and compleet.aantal = noemer.totaal then 0
        else
            round(
                (100 * compleet.afgerond_op + 100.0 * compleet.aantal / nullif(noemer.totaal, 0) * noemer.stap)
                / nullif(noemer.totaal, 0), 4
            )
    end as aandeel_afgerond_op,
    bron.soort as bron_soort,
    compleet.noot
from compleet
left join noemer using (regio_code, branche_code, periode_code, richting, functiegroep)
left join raw.bron as bron on compleet.bron_id = bron.id
order by
    compleet.branche_code, compleet.regio_code, compleet.richting, compleet.periode_code, compleet.bereik,
    compleet.categorie, compleet.functiegroep
