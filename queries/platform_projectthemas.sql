/*
titel: Geld per thema en platform
omschrijving: >
  Wat de projecten van een thema samen kosten en wat daarvan is besteed, per platform. Een som staat er alleen als elk project
  van het thema dat bedrag heeft (alle bestemd, of alle begroot), en bij besteed op dezelfde dag. Is dat van een deel van de
  projecten bekend, dan is dat het minste dat besteed is.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
korrel: één thema van één platform; geen enkel als van geen project bekend is wat besteed is
kolommen:
  projecten: {label: Projecten, decimalen: 0}
  met_bedrag: {label: Waarvan met bedrag, decimalen: 0}
  met_besteed: {label: Waarvan met besteed, decimalen: 0}
  bekend_eur: {label: Besteed van wie het bekend is, eenheid: euro, decimalen: 0}
  noemer: {label: Soort bedrag}
  noemer_eur: {label: Samen, eenheid: euro, decimalen: 0}
  besteed_eur: {label: Samen besteed}
  besteed: {label: Deel dat besteed is, eenheid: procent, decimalen: 1}
  peildatum: {tonen: false}
bronnen: [core.project]
*/
with samen as (
    select
        coalesce(thema, 'zonder thema') as thema,
        platform,
        platform_code,
        count(*) as projecten,
        count(noemer_eur) as met_bedrag,
        count(besteed_eur) as met_besteed,
        if(
            count(*) = count(noemer_eur) and count(distinct noemer) = 1, sum(noemer_eur), null
        ) as noemer_eur,
        if(
            count(*) = count(besteed_eur) and count(distinct stand_op) = 1, sum(besteed_eur), null
        ) as besteed_eur,
        sum(besteed_eur) as bekend_eur,
        if(count(distinct noemer) = 1, min(noemer), null) as noemer,
        if(count(distinct stand_op) = 1, min(stand_op), null) as stand_op,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        list_sort(list_distinct(flatten(list(bron_ids)))) as bron_ids
    from core.project
    where len($platforms) = 0 or platform_code = any($platforms)
    group by all
)

select
    thema,
    platform,
    projecten,
    met_bedrag,
    met_besteed,
    noemer_eur,
    besteed_eur,
    100 * besteed_eur / nullif(noemer_eur, 0) as besteed,
    bekend_eur,
    if(noemer_eur is null, null, noemer) as noemer,
    core.datum_label(stand_op::varchar) as stand_op,
    platform_code,
    strftime(stand_op, '%Y-%m-%d') as peildatum,
    vindplaats,
    'onbekend' as status,
    bron_ids
from samen
qualify count(bekend_eur) over () > 0
order by platform, besteed_eur desc nulls last, bekend_eur desc nulls last, thema
