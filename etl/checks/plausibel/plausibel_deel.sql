/*
titel: een branche of regio is niet groter dan het geheel waar zij bij hoort
ernst: twijfel
omschrijving: Van aantallen in dezelfde periode; een kwart eraf, want bronnen ronden af en tellen op andere dagen. Van een ingelezen bestand telt ook zijn eigen geheel.
*/
with geheel as (
    select indicator_code, periode_code, uitsplitsing, versie, eigen, max(waarde) as waarde
    from core.plausibel
    where niveau = 'sector' and branche_code in ('ZW', 'ZWS', 'SBIQ')
    group by all
),

land as (
    select indicator_code, branche_code, periode_code, uitsplitsing, versie, eigen, max(waarde) as waarde
    from core.plausibel
    where regio_code = 'NL00'
    group by all
),

delen as (
    select deel.*, geheel.waarde as van, 'zorg en welzijn' as wat
    from core.plausibel as deel
    inner join geheel
        on
            deel.indicator_code = geheel.indicator_code and deel.periode_code = geheel.periode_code
            and deel.uitsplitsing = geheel.uitsplitsing and deel.versie = geheel.versie and (deel.eigen or not geheel.eigen)
    where deel.niveau = 'branche' and deel.waarde > 0.75 * geheel.waarde
    union all
    select deel.*, land.waarde as van, 'Nederland' as wat
    from core.plausibel as deel
    inner join land
        on
            deel.indicator_code = land.indicator_code and deel.branche_code = land.branche_code
            and deel.periode_code = land.periode_code and deel.uitsplitsing = land.uitsplitsing
            and deel.versie = land.versie and (deel.eigen or not land.eigen)
    where deel.niveau = 'regio' and deel.waarde > 0.75 * land.waarde
)

select distinct
    delen.bron_id,
    delen.bestand,
    delen.rij,
    'waarde' as kolom,
    delen.feit || ' = ' || core.getal_label(delen.waarde) as gelezen,
    concat('minder dan driekwart van ', delen.wat, ': ', core.getal_label(delen.van), ' ', delen.eenheid) as verwacht
from delen
inner join mart.indicator as indicator on delen.indicator_code = indicator.indicator_code
where
    delen.bestand is not null and indicator.soort in ('stroom', 'stand')
    and indicator.eenheid in ('werknemers', 'banen', 'personen', 'vacatures') and indicator.indicator_code not like 'saldo%'
order by all
