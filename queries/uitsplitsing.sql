/*
titel: Eén cijfer naar onderdeel
omschrijving: >
  Eén indicator van één branche naar onderdeel, zoals onderwijsniveau of positie in de werkkring, in de nieuwste periode
  met een cijfer. Ernaast hetzelfde onderdeel een jaar eerder. Een onderdeel zonder cijfer blijft in de tabel staan.
parameters:
  indicator: {type: code, tabel: mart.indicator, kolom: indicator_code, standaard: vacatures_ontstaan, omschrijving: indicator}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
korrel: één onderdeel in één periode
kolommen:
  uitsplitsing: {label: Onderdeel, tonen: true}
  status: {tonen: true}
  noot: {tonen: false}
bronnen: [mart.kerncijfer, mart.indicator, mart.branche, mart.periode]
*/
with deel as (
    select *
    from core.jaar_eerder
    where
        indicator_code = $indicator
        and branche_code = $branche
        and regio_code = 'NL00'
        and uitsplitsing <> ''
        and versie = ''
        and bron_soort <> 'derden'
)

select
    uitsplitsing,
    waarde,
    eerder,
    if(waarde is null, coalesce(reden_ontbreekt, 'geen cijfer in de bronnen'), null) as ontbreekt,
    periode,
    eenheid,
    branche,
    branche_kort,
    branche_code,
    periode_code,
    afgerond_op,
    eerder_op,
    noot,
    vindplaats,
    status,
    beide_bron_ids as bron_ids
from deel
where
    periode_code = (
        select een.periode_code
        from deel as een
        where een.waarde is not null
        order by een.eind desc, een.periode_soort asc, een.periode_code asc
        limit 1
    )
order by waarde desc nulls last, uitsplitsing
