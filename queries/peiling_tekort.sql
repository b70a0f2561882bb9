/*
titel: Kinderopvangorganisaties met een personeelstekort
omschrijving: >
  Per peiling het aandeel van de organisaties dat te weinig personeel heeft, per soort opvang. Het gaat om organisaties,
  niet om mensen. Een verwachting is geen meting en staat apart. Niet elke peiling is gevonden; ontbreekt een soort in
  een gevonden peiling, dan staat dat erbij.
thema: arbeidsmarktpeiling
korrel: één soort opvang in één peiling
kolommen:
  periode: {label: Peiling}
  soort: {label: Soort opvang}
  waarde: {label: Organisaties met een tekort, eenheid: procent}
  aard: {label: Meting of verwachting}
  midden: {label: Midden van de periode, tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.periode]
*/
with cijfer as (
    select
        *,
        replace(uitsplitsing, ' (verwachting)', '') as soort,
        if(ends_with(uitsplitsing, '(verwachting)'), 'verwachting', 'meting') as aard
    from mart.kerncijfer
    where
        indicator_code = 'organisaties_met_tekort'
        and regio_code = 'NL00'
        and uitsplitsing <> ''
),

peiling as (
    select
        periode_code,
        aard,
        min(noot) as noot,
        min(bron_id) as bron_id,
        min(vindplaats) as vindplaats,
        min(status) as status
    from cijfer
    group by periode_code, aard
),

raster as (
    select
        peiling.*,
        soorten.soort
    from peiling
    cross join (select distinct soort from cijfer) as soorten
)

select
    periode.label as periode,
    raster.soort,
    cijfer.waarde,
    raster.aard,
    if(cijfer.waarde is null, coalesce(cijfer.reden_ontbreekt, 'geen percentage in de bron'), null) as ontbreekt,
    coalesce(cijfer.noot, raster.noot) as noot,
    periode.label_kort as periode_kort,
    (periode.begin + ((periode.eind - periode.begin) // 2)::integer)::date as midden,
    raster.periode_code,
    cijfer.afgerond_op,
    coalesce(cijfer.bron_id, raster.bron_id) as bron_id,
    coalesce(cijfer.vindplaats, raster.vindplaats) as vindplaats,
    coalesce(cijfer.status, raster.status) as status,
    [coalesce(cijfer.bron_id, raster.bron_id)] as bron_ids
from raster
inner join mart.periode as periode on raster.periode_code = periode.periode_code
left join cijfer
    on raster.periode_code = cijfer.periode_code and raster.aard = cijfer.aard and raster.soort = cijfer.soort
order by raster.soort, raster.aard, midden
