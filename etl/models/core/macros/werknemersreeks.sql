/*
titel: De langste reeks werknemers van één branche in één regio waarop een verwachting is te proberen
omschrijving: >
  De werknemers aan het eind van elk jaar; voor het hele land, als die te kort is, het jaargemiddelde. Alleen jaren die op
  elkaar volgen, van één bron, minstens tien. reeks zijn de aantallen met een spatie ertussen.
korrel: één rij, of geen
bronnen: [core.werknemersaantal]
*/
create macro core.werknemersreeks(welke_regio, welke_branche) as table
    with alle as (
        select *
        from core.werknemersaantal
        where regio_code = welke_regio and branche_code = welke_branche and (gemiddeld or periode_code[5:] = 'KW04')
    ),

    -- Only years that follow each other, of one source.
    rij as (
        select
            *,
            jaar - row_number() over (partition by gemiddeld, bron_id order by jaar) as aaneen
        from alle
    )

    select
        min(jaar) as van_jaar,
        max(jaar) as tot_jaar,
        arg_max(waarde, jaar) as laatste_waarde,
        arg_max(afgerond_op, jaar) as laatste_op,
        string_agg(cast(cast(waarde as bigint) as varchar), ' ' order by jaar) as reeks,
        any_value(regio) as regio,
        any_value(naam) as branche,
        max(status) as status,
        any_value(vindplaats) as vindplaats,
        list(distinct bron_id) as bron_ids
    from rij
    group by gemiddeld, bron_id, aaneen
    having count(*) > 9
    order by gemiddeld, max(jaar) desc, count(*) desc, bron_id
    limit 1
