/*
titel: Andere vragen over het werk
omschrijving: >
  Wat werknemers verder over hun werk zeiden: stress, taakeisen, fitheid, verbondenheid. Elk cijfer staat bij zijn
  eigen meting; cijfers van verschillende metingen zijn niet zonder meer te vergelijken.
parameters:
  sector: {type: codelijst, waarden: [KO, JZ, SW], standaard: [KO, JZ, SW], omschrijving: sectoren}
thema: werkbeleving
korrel: één vraag aan werknemers van één sector in één meting
kolommen:
  vraag: {label: Vraag}
  waarde: {label: Werknemers, eenheid: procent}
  definitie: {label: Wat het is}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.indicator, mart.branche, mart.periode]
*/
select
    indicator as vraag,
    branche as sector,
    waarde,
    periode as meting,
    polariteit,
    definitie,
    noot,
    afgerond_op,
    indicator_code as vraag_code,
    branche_code as sector_code,
    periode_code,
    vindplaats,
    status,
    bron_ids
from core.cijfer
where
    indicator_code in (
        'stressvol_werk', 'hoge_taakeisen', 'lage_autonomie', 'werk_inhoudelijk_leuk', 'tevreden_organisatie',
        'fit_en_sterk', 'werkdruk_goed', 'extra_stap', 'verbonden_organisatie', 'ander_werk_gezocht',
        'agressie_meegemaakt'
    )
    and branche_code = any($sector)
    and regio_code = 'NL00'
    and uitsplitsing = ''
    and waarde is not null
order by list_position($sector, branche_code), periode_code desc, waarde desc, indicator asc
