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
select
    actielijn || '.' || nummer as code,
    actie,
    toelichting,
    replace(termijn, '/', ', ') as termijn,
    aard,
    stand,
    eigenaar,
    notitie,
    core.datum_label(cast(peildatum as varchar)) as stand_op,
    actielijn,
    coalesce(kort, false) as kort,
    coalesce(middellang, false) as middellang,
    coalesce(lang, false) as lang,
    vindplaats,
    'onbekend' as status,
    bron_ids
from core.actie as nu
where
    nu.plan = $plan
    and (len($actielijnen) = 0 or cast(nu.actielijn as varchar) = any($actielijnen))
    and (
        len($termijnen) = 0
        or (nu.kort and 'kort' = any($termijnen))
        or (nu.middellang and 'middellang' = any($termijnen))
        or (nu.lang and 'lang' = any($termijnen))
    )
    and (len($aarden) = 0 or nu.aard = any($aarden))
    and (len($standen) = 0 or replace(nu.stand, ',', '') = any($standen))
order by nu.actielijn, nu.nummer
