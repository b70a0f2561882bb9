/*
titel: een aantal is niet drie keer zo groot of zo klein als dat van de dichtstbijzijnde periode, hoe ver die ook is
ernst: twijfel
omschrijving: >
  Voor een cijfer waar binnen een jaar en een maand niets naast staat (dat is plausibel_stap). Een ingelezen bestand staat
  ook naast wat er al was, al zegt het zelf iets over kort ervoor of erna. Een stroom staat naast een even lange periode.
*/
with paren as (
    select naast.*
    from core.plausibel_naast as naast
    inner join mart.indicator as indicator on naast.indicator_code = indicator.indicator_code
    where
        naast.factor is not null
        and (indicator.soort <> 'stroom' or substr(naast.periode_code, 5, 2) = substr(naast.ander_periode_code, 5, 2))
),

naast as (
    select
        bron_id, bestand, rij, feit, waarde, eenheid, ander_eigen,
        min(dagen) as dagen,
        arg_min(ander_feit, (dagen, ander_feit)) as ander_feit,
        arg_min(ander_waarde, (dagen, ander_feit)) as ander_waarde
    from paren
    group by all
)

select
    bron_id,
    bestand,
    rij,
    'waarde' as kolom,
    feit || ' = ' || core.getal_label(waarde) as gelezen,
    concat('binnen drie keer ', ander_feit, ' = ', core.getal_label(ander_waarde), ' ', eenheid) as verwacht
from naast
where dagen > 400 and greatest(waarde, ander_waarde) > 3 * least(waarde, ander_waarde)
qualify row_number() over (partition by bron_id, bestand, rij order by ander_eigen) = 1
order by all
