/*
titel: Geschiedenis van de acties
omschrijving: Elke ingelezen stand van een actie, met peildatum, eigenaar en notitie.
parameters:
  plan: {type: code, keuzes: actie_keuze_plan, tabel: mart.actie, kolom: plan, standaard: actieplan-twente, omschrijving: code van het plan}
  actielijnen: {type: codelijst, keuzes: actie_keuze_actielijn, standaard: [], omschrijving: nummers van actielijnen; een lege lijst geeft alle}
korrel: één actie op één peildatum
kolommen:
  code: {label: Nummer}
  status: {label: Status van het cijfer}
bronnen: [mart.actie]
*/
select
    actielijn || '.' || nummer as code,
    actie,
    core.datum_label(cast(peildatum as varchar)) as stand_op,
    status as stand,
    eigenaar,
    notitie,
    peildatum,
    vindplaats,
    'onbekend' as status,
    [bron_id] as bron_ids
from mart.actie
where
    plan = $plan
    and peildatum is not null
    and (len($actielijnen) = 0 or cast(actielijn as varchar) = any($actielijnen))
order by actielijn, nummer, peildatum desc, bron_id
