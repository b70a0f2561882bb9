/*
titel: Actielijnen van een regionaal plan
omschrijving: De actielijnen met hun doel, en hoeveel acties elke termijn en aard hebben.
parameters:
  plan: {type: code, keuzes: actie_keuze_plan, tabel: mart.actie, kolom: plan, standaard: actieplan-twente, omschrijving: code van het plan}
korrel: één actielijn
kolommen:
  actielijn: {label: Nummer}
  titel: {label: Actielijn}
  acties: {label: Acties, eenheid: aantal}
  kort: {eenheid: aantal, tonen: true}
  middellang: {eenheid: aantal}
  lang: {eenheid: aantal}
  procedure: {label: Procedure, eenheid: aantal}
  proces: {label: Proces, eenheid: aantal}
  status: {label: Status van het cijfer}
bronnen: [mart.actie, mart.actielijn, meta.bron]
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
        arg_max(kort, moment) as kort,
        arg_max(middellang, moment) as middellang,
        arg_max(lang, moment) as lang,
        arg_max(aard, moment) as aard,
        arg_min(bron_id, moment) as bron_id
    from opgave
    group by actielijn, nummer
),

lijn as (
    select
        actielijn,
        any_value(titel) as titel,
        any_value(doel) as doel,
        any_value(vindplaats) as vindplaats
    from mart.actielijn
    where plan = $plan
    group by actielijn
)

select
    nu.actielijn,
    coalesce(lijn.titel, 'Actielijn ' || nu.actielijn) as titel,
    lijn.doel,
    count(*) as acties,
    count(*) filter (where nu.kort) as kort,
    count(*) filter (where nu.middellang) as middellang,
    count(*) filter (where nu.lang) as lang,
    count(*) filter (where nu.aard = 'procedure') as procedure,
    count(*) filter (where nu.aard = 'proces') as proces,
    lijn.vindplaats,
    'onbekend' as status,
    list_sort(list(distinct nu.bron_id)) as bron_ids
from nu
left join lijn on nu.actielijn = lijn.actielijn
group by nu.actielijn, lijn.titel, lijn.doel, lijn.vindplaats
order by nu.actielijn
