/*
titel: Werknemers en organisaties per sector
omschrijving: >
  Hoe groot elke sector is in het laatste sectorprofiel: werknemers en organisaties. Alleen sectoren waarvan een
  profiel is gepubliceerd. Noemt het profiel een aantal niet, dan staat dat erbij.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche die eruit springt}
thema: profiel
korrel: één kenmerk van één sector
kolommen:
  branche: {label: Sector}
  waarde: {label: Aantal, eenheid: aantal}
  verschil: {label: Verschil met de gekozen branche, eenheid: aantal, decimalen: 0}
  eenheid: {tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer_opgave, mart.indicator, mart.branche, mart.periode]
*/
with profiel as (
    select distinct
        opgave.bron_id,
        opgave.branche_code
    from mart.kerncijfer_opgave as opgave
    inner join mart.indicator as indicator on opgave.indicator_code = indicator.indicator_code
    where indicator.thema_code = 'profiel' and opgave.regio_code = 'NL00'
),

raster as (
    select
        indicator.indicator_code,
        sector.branche_code
    from unnest(['werknemers', 'organisaties']) as indicator (indicator_code)
    cross join (select distinct branche_code from profiel) as sector
),

opgave as (
    -- one document tells the whole profile, so its numbers were taken together
    select *
    from mart.kerncijfer_opgave
    where
        regio_code = 'NL00'
        and uitsplitsing = ''
        and bron_id in (select bron_id from profiel)
    qualify row_number() over (partition by indicator_code, branche_code order by periode_code desc, bron_id asc) = 1
)

select
    indicator.label as kenmerk,
    branche.label as branche,
    opgave.waarde,
    opgave.waarde - max(opgave.waarde) filter (where branche.branche_code = $branche) over kenmerk as verschil,
    if(opgave.waarde is null, 'niet genoemd in de bron', null) as ontbreekt,
    opgave.waarde_tekst,
    periode.label as periode,
    indicator.eenheid,
    opgave.afgerond_op,
    if(
        branche.branche_code = $branche, 0,
        opgave.afgerond_op + max(opgave.afgerond_op) filter (where branche.branche_code = $branche) over kenmerk
    ) as verschil_afgerond_op,
    max(opgave.waarde) over kenmerk - min(opgave.waarde) over kenmerk as spreiding,
    branche.branche_code = $branche as gekozen,
    branche.branche_code,
    opgave.noot,
    opgave.vindplaats,
    opgave.status,
    if(opgave.bron_id is null, [], [opgave.bron_id]) as bron_ids
from raster
inner join mart.indicator as indicator on raster.indicator_code = indicator.indicator_code
inner join mart.branche as branche on raster.branche_code = branche.branche_code
left join opgave on raster.indicator_code = opgave.indicator_code and raster.branche_code = opgave.branche_code
left join mart.periode as periode on opgave.periode_code = periode.periode_code
window kenmerk as (partition by indicator.indicator_code)
order by indicator.indicator_code desc, branche.volgorde asc
