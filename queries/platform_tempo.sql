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
  verschil: {eenheid: procentpunt, decimalen: null, definitie: "Besteed min het deel van het jaar dat om is, niet fijner dan de bron is afgerond."}
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
with laatste as (
    select * from core.begroting($platforms, $jaar)
),

gekozen as (
    select
        besteed.*,
        besteed.aandeel_bron as besteed_bron,
        besteed.aandeel_berekend as besteed_berekend,
        coalesce(besteed.aandeel_op, 0) as marge,
        totaal.bedrag_eur as totaal_eur
    from laatste as besteed
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
    round(besteed - 100 * dagen / dagen_in_jaar, if(marge > 0.05, 0, 1)) as verschil,
    2 * marge as verschil_afgerond_op,
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
