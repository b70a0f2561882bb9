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
    indicator as vraag,
    branche as sector,
    waarde,
    periode as meting,
    definitie,
    noot,
    indicator_code as vraag_code,
    branche_code as sector_code,
    periode_code,
    afgerond_op,
    vindplaats,
    status,
    bron_ids
from core.cijfer
where
    indicator_code in (
        'werkgevers_werkdruk_knelpunt', 'werkgevers_verzuim_knelpunt', 'hoog_verloop', 'verlaat_zorg_en_welzijn'
    )
    and branche_code = any($sector)
    and regio_code = 'NL00'
    and uitsplitsing = ''
    and waarde is not null
order by list_position($sector, branche_code), indicator, periode_code
