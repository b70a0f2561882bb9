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
    indicator.label as vraag,
    branche.label as sector,
    kerncijfer.waarde,
    periode.label as meting,
    indicator.polariteit,
    indicator.definitie,
    kerncijfer.noot,
    kerncijfer.afgerond_op,
    indicator.indicator_code as vraag_code,
    branche.branche_code as sector_code,
    periode.periode_code,
    kerncijfer.vindplaats,
    kerncijfer.status,
    [kerncijfer.bron_id] as bron_ids
from mart.kerncijfer as kerncijfer
inner join mart.indicator as indicator on kerncijfer.indicator_code = indicator.indicator_code
inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
inner join mart.periode as periode on kerncijfer.periode_code = periode.periode_code
where
    kerncijfer.indicator_code in (
        'stressvol_werk', 'hoge_taakeisen', 'lage_autonomie', 'werk_inhoudelijk_leuk', 'tevreden_organisatie',
        'fit_en_sterk', 'werkdruk_goed', 'extra_stap', 'verbonden_organisatie', 'ander_werk_gezocht',
        'agressie_meegemaakt'
    )
    and kerncijfer.branche_code = any($sector)
    and kerncijfer.regio_code = 'NL00'
    and kerncijfer.uitsplitsing = ''
    and kerncijfer.waarde is not null
order by
    list_position($sector, branche.branche_code) asc,
    periode.periode_code desc,
    kerncijfer.waarde desc,
    indicator.label asc
