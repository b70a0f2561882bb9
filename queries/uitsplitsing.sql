/*
titel: Eén cijfer naar onderdeel
omschrijving: >
  Eén indicator van één branche en regio naar onderdeel, zoals onderwijsniveau, positie in de werkkring of de regio van het
  werk, in de nieuwste periode met een cijfer. Ernaast hetzelfde onderdeel een jaar eerder. Een onderdeel zonder cijfer blijft in de tabel staan.
parameters:
  indicator: {type: code, tabel: mart.indicator, kolom: indicator_code, standaard: vacatures_ontstaan, omschrijving: indicator}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
opening: >
  select branche_code as branche, regio_code as regio
  from core.cijfer
  where indicator_code = $indicator and uitsplitsing <> '' and versie = '' and bron_soort <> 'derden' and waarde is not null
  group by all
  order by any_value(branche_volgorde), any_value(regio_volgorde)
korrel: één onderdeel in één periode
kolommen:
  uitsplitsing: {label: Onderdeel, tonen: true}
  cijfer: {label: Cijfer}
  cijfer_eerder: {label: Een jaar eerder, definitie: "Hetzelfde onderdeel een jaar eerder, zoals een lezer het ziet."}
  waarde: {tonen: false}
  eerder: {tonen: false}
  status: {tonen: true}
  noot: {tonen: false}
bronnen: [mart.kerncijfer, mart.indicator, mart.branche, mart.regio, mart.periode]
*/
with deel as (
    select *
    from core.jaar_eerder
    where
        indicator_code = $indicator
        and branche_code = $branche
        and regio_code = $regio
        and uitsplitsing <> ''
        and versie = ''
        and bron_soort <> 'derden'
),

getal as (
    select decimalen from mart.indicator
    where indicator_code = $indicator
)

select
    uitsplitsing,
    translate(format('{:,.' || getal.decimalen || 'f}', waarde), ',.-', '.,−') as cijfer,
    translate(format('{:,.' || getal.decimalen || 'f}', eerder), ',.-', '.,−') as cijfer_eerder,
    waarde,
    eerder,
    if(waarde is null, coalesce(reden_ontbreekt, 'geen cijfer in de bronnen'), null) as ontbreekt,
    periode,
    eenheid,
    branche,
    branche_kort,
    branche_code,
    regio,
    regio_code,
    periode_code,
    afgerond_op,
    eerder_op,
    noot,
    vindplaats,
    status,
    beide_bron_ids as bron_ids
from deel
cross join getal
where
    periode_code = (
        select een.periode_code
        from deel as een
        where een.waarde is not null
        order by een.eind desc, een.periode_soort asc, een.periode_code asc
        limit 1
    )
order by waarde desc nulls last, uitsplitsing
