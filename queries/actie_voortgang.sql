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
bronnen: [mart.actie]
*/
with doelen as (
    select
        actielijn,
        nummer,
        arg_max(actie, coalesce(peildatum, date '0001-01-01')) as actie,
        arg_max(indicator, coalesce(peildatum, date '0001-01-01')) as indicator,
        arg_max(eenheid, coalesce(peildatum, date '0001-01-01')) as eenheid,
        arg_max(nulmeting, coalesce(peildatum, date '0001-01-01')) as nulmeting,
        arg_max(doelwaarde, coalesce(peildatum, date '0001-01-01')) as doelwaarde,
        arg_max(meetwaarde, peildatum) as meetwaarde,
        arg_max(meetbron, peildatum) filter (where meetwaarde is not null) as meetbron,
        max(peildatum) filter (where meetwaarde is not null) as gemeten,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        list(distinct bron_id order by bron_id) as bron_ids
    from mart.actie
    where
        plan = $plan
        and (len($actielijnen) = 0 or actielijn::varchar = any($actielijnen))
    group by actielijn, nummer
    having count(doelwaarde) > 0
)

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
    vindplaats,
    'onbekend' as status,
    bron_ids
from doelen
order by actielijn, nummer
