/*
titel: Werkgevers en vertrek
omschrijving: >
  Wat werkgevers een knelpunt noemen, en cijfers over verloop. Dit zijn percentages van organisaties of van
  vertrekkers, niet van alle werknemers.
parameters:
  sector: {type: codelijst, waarden: [KO, JZ, SW], standaard: [KO, JZ, SW], omschrijving: sectoren}
thema: werkbeleving
korrel: één cijfer van één sector
kolommen:
  vraag: {label: Cijfer}
  waarde: {eenheid: procent, decimalen: 1}
  meting: {label: Periode}
  definitie: {label: Wat het is}
  vraag_code: {label: Code}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.indicator, mart.branche, mart.periode]
*/
select
    indicator.label as vraag,
    branche.label as sector,
    kerncijfer.waarde,
    periode.label as meting,
    indicator.definitie,
    kerncijfer.noot,
    indicator.indicator_code as vraag_code,
    branche.branche_code as sector_code,
    periode.periode_code,
    kerncijfer.afgerond_op,
    kerncijfer.vindplaats,
    kerncijfer.status,
    [kerncijfer.bron_id] as bron_ids
from mart.kerncijfer as kerncijfer
inner join mart.indicator as indicator on kerncijfer.indicator_code = indicator.indicator_code
inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
inner join mart.periode as periode on kerncijfer.periode_code = periode.periode_code
where
    kerncijfer.indicator_code in (
        'werkgevers_werkdruk_knelpunt', 'werkgevers_verzuim_knelpunt', 'hoog_verloop', 'verlaat_zorg_en_welzijn'
    )
    and kerncijfer.branche_code = any($sector)
    and kerncijfer.regio_code = 'NL00'
    and kerncijfer.uitsplitsing = ''
    and kerncijfer.waarde is not null
order by list_position($sector, branche.branche_code), indicator.label, periode.periode_code
