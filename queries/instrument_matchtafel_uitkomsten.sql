/*
titel: Uitkomsten van de matchtafel
omschrijving: >
  Wat een kandidaat of vacature aan de matchtafel kan opleveren, met de aantallen die een regio heeft ingelezen
  (indicator matchtafel_uitkomst, uitsplitsing = de uitkomst). Een uitkomst die het plan niet noemt staat onderaan.
korrel: één uitkomst in één regio en periode, of een uitkomst zonder aantallen
kolommen:
  uitkomst: {label: Uitkomst}
  regio: {tonen: true}
  aantal: {label: Kandidaten, eenheid: personen, decimalen: null}
  reden_ontbreekt: {label: Waarom geen aantal}
  status: {label: Status van het cijfer}
bronnen: [mart.matchtafel, mart.kerncijfer, mart.regio, mart.periode]
*/
with mogelijk as (
    select
        nummer,
        tekst as uitkomst,
        vindplaats,
        bron_id
    from mart.matchtafel
    where onderdeel = 'uitkomst'
),

geteld as (
    select
        cijfer.uitsplitsing as uitkomst,
        regio.label as regio,
        periode.label as periode,
        cijfer.periode_code,
        cijfer.waarde as aantal,
        cijfer.afgerond_op,
        cijfer.reden_ontbreekt,
        cijfer.vindplaats,
        cijfer.status,
        cijfer.bron_id
    from mart.kerncijfer as cijfer
    inner join mart.regio as regio on cijfer.regio_code = regio.regio_code
    inner join mart.periode as periode on cijfer.periode_code = periode.periode_code
    where cijfer.indicator_code = 'matchtafel_uitkomst'
)

select
    coalesce(mogelijk.uitkomst, geteld.uitkomst) as uitkomst,
    geteld.regio,
    geteld.periode,
    geteld.aantal,
    coalesce(geteld.reden_ontbreekt, case when geteld.aantal is null then 'nog geen aantallen ingelezen' end)
        as reden_ontbreekt,
    geteld.afgerond_op,
    coalesce(geteld.vindplaats, mogelijk.vindplaats) as vindplaats,
    coalesce(geteld.status, 'onbekend') as status,
    list_distinct([coalesce(geteld.bron_id, mogelijk.bron_id)]) as bron_ids
from mogelijk
full outer join geteld on lower(mogelijk.uitkomst) = lower(geteld.uitkomst)
order by mogelijk.nummer nulls last, geteld.uitkomst, geteld.regio, geteld.periode_code
