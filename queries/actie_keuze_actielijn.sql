/*
titel: Actielijnen om uit te kiezen
omschrijving: De actielijnen van een plan die minstens één actie hebben.
parameters:
  plan: {type: code, tabel: mart.actie, kolom: plan, standaard: actieplan-twente, omschrijving: code van het plan}
korrel: één rij per actielijn
kolommen:
  code: {label: Code}
  label: {label: Actielijn}
bronnen: [mart.actie, mart.actielijn]
*/
select
    cast(actie.actielijn as varchar) as code,
    concat_ws('. ', actie.actielijn, any_value(lijn.titel)) as label
from mart.actie as actie
left join mart.actielijn as lijn on actie.plan = lijn.plan and actie.actielijn = lijn.actielijn
where actie.plan = $plan
group by actie.actielijn
order by actie.actielijn
