/*
titel: Acties van een regionaal plan
omschrijving: >-
  De acties van een plan met termijn en aard, en de stand van de laatste peildatum. Een actie kan meer termijnen hebben.
parameters:
  plan: {type: code, keuzes: actie_keuze_plan, tabel: mart.actie, kolom: plan, standaard: actieplan-twente, omschrijving: code van het plan}
  actielijnen: {type: codelijst, keuzes: actie_keuze_actielijn, standaard: [], omschrijving: nummers van actielijnen; een lege lijst geeft alle}
  termijnen: {type: codelijst, waarden: [kort, middellang, lang], standaard: [], omschrijving: een lege lijst geeft alle}
  aarden: {type: codelijst, waarden: [procedure, proces], standaard: [], omschrijving: een lege lijst geeft alle}
  standen: {type: codelijst, keuzes: actie_keuze_stand, standaard: [], omschrijving: standen van acties; een lege lijst geeft alle}
korrel: één actie
kolommen:
  code: {label: Nummer}
  actielijn: {tonen: false}
  middellang: {tonen: false}
  lang: {tonen: false}
  status: {label: Status van het cijfer}
bronnen: [mart.actie, meta.bron]
*/
with opgave as (
    select
        actie.*,
        concat_ws(
            '|', coalesce(strftime(actie.peildatum, '%Y-%m-%d'), '0000'), cast(bron.opgehaald as varchar), actie.bron_id
        ) as moment
    from mart.actie as actie
    inner join meta.bron as bron on actie.bron_id = bron.id
    where actie.plan = $plan
),

nu as (
    select
        actielijn,
        nummer,
        arg_max(actie, moment) as actie,
        arg_max(toelichting, moment) as toelichting,
        arg_max(termijn, moment) as termijn,
        arg_max(kort, moment) as kort,
        arg_max(middellang, moment) as middellang,
        arg_max(lang, moment) as lang,
        arg_max(aard, moment) as aard,
        max(moment) filter (where peildatum is not null) as laatste,
        arg_min(vindplaats, moment) as vindplaats,
        list_sort(list(distinct bron_id)) as bron_ids
    from opgave
    group by actielijn, nummer
)

select
    nu.actielijn || '.' || nu.nummer as code,
    nu.actie,
    nu.toelichting,
    replace(nu.termijn, '/', ', ') as termijn,
    nu.aard,
    coalesce(stand.status, 'nog niet ingelezen') as stand,
    stand.eigenaar,
    stand.notitie,
    strftime(stand.peildatum, '%d-%m-%Y') as stand_op,
    nu.actielijn,
    coalesce(nu.kort, false) as kort,
    coalesce(nu.middellang, false) as middellang,
    coalesce(nu.lang, false) as lang,
    nu.vindplaats,
    'onbekend' as status,
    nu.bron_ids
from nu
left join opgave as stand on nu.actielijn = stand.actielijn and nu.nummer = stand.nummer and nu.laatste = stand.moment
where
    (len($actielijnen) = 0 or cast(nu.actielijn as varchar) = any($actielijnen))
    and (
        len($termijnen) = 0
        or (nu.kort and 'kort' = any($termijnen))
        or (nu.middellang and 'middellang' = any($termijnen))
        or (nu.lang and 'lang' = any($termijnen))
    )
    and (len($aarden) = 0 or nu.aard = any($aarden))
    and (len($standen) = 0 or replace(coalesce(stand.status, 'nog niet ingelezen'), ',', '') = any($standen))
order by nu.actielijn, nu.nummer
