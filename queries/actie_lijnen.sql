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
with lijn as (
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
from core.actie as nu
left join lijn on nu.actielijn = lijn.actielijn
where nu.plan = $plan
group by nu.actielijn, lijn.titel, lijn.doel, lijn.vindplaats
order by nu.actielijn
