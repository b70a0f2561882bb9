/*
titel: Bestemd en besteed per platform
omschrijving: >
  Hoeveel geld een doel heeft (bestemd) en hoeveel is uitgegeven (besteed), elk met het bedrag waarvan het een deel
  is. Geeft de bron alleen een percentage, dan is het bedrag daaruit berekend. Dat percentage is afgerond. De marge
  zegt hoeveel het bedrag daardoor hoger of lager kan zijn.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
  jaar: {type: tekst, keuzes: keuze_budgetjaar, standaard: laatste, omschrijving: begrotingsjaar of 'laatste'}
korrel: bestemd of besteed van één platform, of van de gekozen platforms samen
kolommen:
  formule: {label: Formule van een afgeleid bedrag, tonen: true}
  marge_eur: {label: Marge door afronding, eenheid: euro, decimalen: 0}
  aandeel_bron: {label: Aandeel volgens de bron, eenheid: procent, decimalen: 0}
  aandeel_berekend: {label: Aandeel uit de bedragen, eenheid: procent, decimalen: 1}
  noemer: {label: Deel van}
  aandeel: {tonen: false}
  afgeleid: {label: Bedrag afgeleid}
  waarde_tekst: {tonen: false}
  noot: {label: Noot bij het cijfer, tonen: false}
  jaar: {tonen: false}
bronnen: [mart.platformbudget, mart.platform]
*/
with gekozen as (
    select
        *,
        aandeel_op / 100 * noemer_eur as marge_eur
    from core.begroting($platforms, $jaar)
    where post in ('bestemd', 'besteed')
),

-- Added up only when all are part of the same posts on the same day.
samen as (
    select
        'Samen' as platform,
        post,
        sum(bedrag_eur) as bedrag_eur,
        string_agg(platform, ' + ' order by platform) as formule,
        sum(marge_eur) as marge_eur,
        100 * sum(bedrag_eur) / nullif(sum(noemer_eur), 0) as aandeel_berekend,
        min(noemer) as noemer,
        sum(noemer_eur) as noemer_eur,
        max(peildatum) as peildatum,
        max(jaar) as jaar,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        case when count(distinct status) = 1 then min(status) else 'onbekend' end as status,
        list_sort(list_distinct(flatten(list(bron_ids)))) as bron_ids,
        true as afgeleid,
        true as samen
    from gekozen
    group by post
    having
        count(*) > 1
        and count(*) = count(bedrag_eur)
        and count(*) = count(noemer_eur)
        and count(*) = count(peildatum)
        and count(distinct noemer) = 1
        and count(distinct peildatum) = 1
),

alles as (
    select * from gekozen
    union all by name
    select * from samen
)

select
    platform,
    post,
    bedrag_eur,
    formule,
    marge_eur,
    aandeel_bron,
    aandeel_berekend,
    noemer,
    noemer_eur,
    core.datum_label(peildatum::varchar) as stand_op,
    coalesce(aandeel_berekend, aandeel_bron) as aandeel,
    afgeleid,
    strftime(peildatum, '%Y-%m-%d') as peildatum,
    waarde_tekst,
    noot,
    jaar::varchar as jaar,
    platform_code,
    samen,
    vindplaats,
    status,
    bron_ids
from alles
order by list_position(['bestemd', 'besteed'], post) asc, samen asc, noemer_eur desc nulls last, platform asc
