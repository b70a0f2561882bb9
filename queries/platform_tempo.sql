/*
titel: Tempo van besteden per platform
omschrijving: >
  Het deel van het geld dat besteed is, naast het deel van het jaar dat om is op de dag van de stand.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
  jaar: {type: tekst, keuzes: keuze_budgetjaar, standaard: laatste, omschrijving: begrotingsjaar of 'laatste'}
korrel: één platform, of de gekozen platforms samen
kolommen:
  besteed_bron: {label: Besteed volgens de bron, eenheid: procent, decimalen: 0}
  besteed_berekend: {label: Besteed uit de bedragen, eenheid: procent, decimalen: 1}
  jaar_om: {label: Deel van het jaar om, eenheid: procent, decimalen: 1}
  verschil: {eenheid: procentpunt}
  dagen: {label: Dagen om}
  dagen_in_jaar: {label: Dagen in het jaar}
  noemer: {label: Besteed is een deel van}
  totaal_eur: {label: Totaal van de begroting, eenheid: euro, decimalen: 0}
  besteed: {label: Besteed, eenheid: procent, decimalen: 1, tonen: false}
  marge: {label: Marge door afronding, eenheid: procentpunt, decimalen: 2, tonen: false}
  jaar: {tonen: false}
  samen: {label: De gekozen platforms samen}
bronnen: [mart.platformbudget, mart.platform]
*/
with gekozen_jaar as (
    select coalesce(try_cast($jaar as integer), max(jaar) filter ($jaar = 'laatste')) as jaar
    from mart.platformbudget
),

laatste as (
    select budget.*
    from mart.platformbudget as budget
    where
        (len($platforms) = 0 or budget.platform_code = any($platforms))
        and budget.jaar = (select jaar from gekozen_jaar)
    qualify row_number() over (
        partition by budget.platform_code, budget.post order by budget.peildatum desc nulls last
    ) = 1
),

gekozen as (
    select
        platform.label as platform,
        besteed.* exclude (bron_id),
        case when besteed.afgeleid or besteed.noemer_eur is null then besteed.aandeel end as besteed_bron,
        case when not besteed.afgeleid then 100 * besteed.bedrag_eur / nullif(besteed.noemer_eur, 0) end
            as besteed_berekend,
        case when besteed.afgeleid then if(besteed.aandeel = round(besteed.aandeel), 0.5, 0.05) else 0 end as marge,
        totaal.bedrag_eur as totaal_eur,
        [besteed.bron_id] as bron_ids,
        false as samen
    from laatste as besteed
    inner join mart.platform as platform on besteed.platform_code = platform.platform_code
    left join laatste as totaal on besteed.platform_code = totaal.platform_code and totaal.post = 'totaal'
    where besteed.post = 'besteed' and year(besteed.peildatum) = besteed.jaar
),

-- Added up only when all are part of the same posts on the same day.
samen as (
    select
        'Samen' as platform,
        100 * sum(bedrag_eur) / nullif(sum(noemer_eur), 0) as besteed_berekend,
        sum(marge * noemer_eur) / nullif(sum(noemer_eur), 0) as marge,
        min(noemer) as noemer,
        sum(noemer_eur) as noemer_eur,
        case when count(*) = count(totaal_eur) then sum(totaal_eur) end as totaal_eur,
        max(peildatum) as peildatum,
        max(jaar) as jaar,
        string_agg(platform, ' + ' order by platform) as formule,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        case when count(distinct status) = 1 then min(status) else 'onbekend' end as status,
        list_sort(list_distinct(flatten(list(bron_ids)))) as bron_ids,
        true as samen
    from gekozen
    having
        count(*) > 1
        and count(*) = count(bedrag_eur)
        and count(*) = count(noemer_eur)
        and count(distinct noemer) = 1
        and count(distinct peildatum) = 1
),

alles as (
    select * from gekozen
    union all by name
    select * from samen
),

dagen as (
    select
        *,
        coalesce(besteed_berekend, besteed_bron) as besteed,
        date_diff('day', make_date(jaar, 1, 1), peildatum) + 1 as dagen,
        date_diff('day', make_date(jaar, 1, 1), make_date(jaar + 1, 1, 1)) as dagen_in_jaar
    from alles
)

select
    platform,
    besteed_bron,
    besteed_berekend,
    100 * dagen / dagen_in_jaar as jaar_om,
    besteed - 100 * dagen / dagen_in_jaar as verschil,
    dagen,
    dagen_in_jaar,
    core.datum_label(peildatum::varchar) as stand_op,
    noemer,
    noemer_eur,
    totaal_eur,
    besteed,
    marge,
    strftime(peildatum, '%Y-%m-%d') as peildatum,
    formule,
    jaar::varchar as jaar,
    platform_code,
    samen,
    vindplaats,
    status,
    bron_ids
from dagen
where besteed is not null
order by samen asc, besteed desc, platform asc
