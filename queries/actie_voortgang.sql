/*
titel: Voortgang van acties als getal
omschrijving: >
  Van elke actie met een doel als getal: waar zij begon (nulmeting), waar zij moet uitkomen (doel) en wat het laatst is
  gemeten. De voortgang is het deel van de weg van nulmeting naar doel dat is afgelegd; zonder nulmeting of meting is er geen.
parameters:
  plan: {type: code, keuzes: actie_keuze_plan, tabel: mart.actie, kolom: plan, standaard: actieplan-twente, omschrijving: code van het plan}
  actielijnen: {type: codelijst, keuzes: actie_keuze_actielijn, standaard: [], omschrijving: nummers van actielijnen; een lege lijst geeft alle}
korrel: één actie met een doel als getal
kolommen:
  code: {label: Nummer}
  voortgang: {label: Afgelegd van nulmeting naar doel, eenheid: procent, decimalen: 0}
  gehaald: {label: Doel gehaald, tonen: false}
  stand_op: {label: Gemeten op}
  peildatum: {tonen: false}
  status: {label: Status van het cijfer}
bronnen: [mart.actie, meta.bron]
*/
select
    actielijn || '.' || nummer as code,
    actie,
    indicator,
    nulmeting,
    meetwaarde,
    doelwaarde,
    eenheid,
    100 * (meetwaarde - nulmeting) / nullif(doelwaarde - nulmeting, 0) as voortgang,
    if(
        doelwaarde = nulmeting, null, (meetwaarde - doelwaarde) * sign(doelwaarde - nulmeting) >= 0
    ) as gehaald,
    core.datum_label(gemeten::varchar) as stand_op,
    meetbron,
    strftime(gemeten, '%Y-%m-%d') as peildatum,
    vindplaatsen as vindplaats,
    'onbekend' as status,
    bron_ids
from core.actie
where
    plan = $plan
    and (len($actielijnen) = 0 or actielijn::varchar = any($actielijnen))
    and doelwaarde is not null
order by actielijn, nummer
