/*
titel: Begroting per platform
omschrijving: >
  Wat een platform in een jaar te besteden heeft: nieuw geld, geld voor doorlopende projecten en geld zonder
  bestemming. Bij meer dan een platform staat er ook de som van de gekozen platforms.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
  jaar: {type: tekst, keuzes: keuze_budgetjaar, standaard: laatste, omschrijving: begrotingsjaar of 'laatste'}
korrel: één post van één platform, of van de gekozen platforms samen
kolommen:
  aandeel: {label: Deel van het totaal}
  formule: {label: Formule van een afgeleid bedrag, tonen: true}
bronnen: [mart.platformbudget, mart.platform]
*/
with gekozen as (
    select * from core.begroting($platforms, $jaar) where post not in ('bestemd', 'besteed')
),

-- A post that a platform does not state stays away; a post without an amount leaves the sum unknown.
samen as (
    select
        'Samen' as platform,
        post,
        case when count(*) = count(bedrag_eur) then sum(bedrag_eur) end as bedrag_eur,
        max(jaar) as jaar,
        string_agg(platform, ' + ' order by platform) as formule,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        case when count(distinct status) = 1 then min(status) else 'onbekend' end as status,
        list_sort(list_distinct(flatten(list(bron_ids)))) as bron_ids,
        true as afgeleid,
        true as samen
    from gekozen
    where (select count(distinct elk.platform_code) from gekozen as elk) > 1
    group by post
),

alles as (
    select * from gekozen
    union all by name
    select * from samen
),

met_totaal as (
    select
        *,
        max(bedrag_eur) filter (post = 'totaal') over (partition by platform) as totaal_eur
    from alles
)

select
    platform,
    post,
    bedrag_eur,
    100 * bedrag_eur / nullif(totaal_eur, 0) as aandeel,
    waarde_tekst,
    formule,
    jaar::varchar as jaar,
    platform_code,
    samen,
    afgeleid,
    vindplaats,
    status,
    bron_ids
from met_totaal
order by
    samen asc, totaal_eur desc nulls last, platform asc,
    list_position(['nieuw geld', 'doorlopende projecten', 'niet bestemde middelen', 'totaal'], post) asc
