/*
titel: nulmeting, doel en meting van een actie staan in dezelfde schaal
ernst: twijfel
omschrijving: >
  Is het ene meer dan tien keer het andere, dan is vaak een komma verkeerd gelezen. Een percentage onder 1 is meestal een
  breuk; boven 100 kan het zelden. Van nul af is elke stap groot.
*/
with getallen as (
    unpivot (
        select
            bron_id, bestand, rij::integer as rij, concat_ws(' · ', plan, regio, actielijn, nummer) as feit,
            coalesce(lower(trim(eenheid)) in ('%', 'procent'), false) as procent,
            nulmeting::double as nulmeting, doelwaarde::double as doelwaarde, meetwaarde::double as meetwaarde
        from raw.actie
    ) on nulmeting, doelwaarde, meetwaarde into name kolom value waarde
),

naast as (
    select
        *,
        min(nullif(abs(waarde), 0)) over (partition by bron_id, bestand, rij) as laagste,
        max(abs(waarde)) over (partition by bron_id, bestand, rij) as hoogste
    from getallen
)

select
    bron_id,
    bestand,
    rij,
    kolom,
    concat(feit, ': ', kolom, ' = ', core.getal_label(waarde)) as gelezen,
    case
        when procent and hoogste < 1 then concat('een percentage, of is het een breuk (', core.getal_label(waarde * 100), ' procent)')
        when procent and abs(waarde) > 100 then 'een percentage van hooguit 100'
        else concat('getallen in dezelfde schaal, niet ', core.getal_label(laagste), ' naast ', core.getal_label(hoogste))
    end as verwacht
from naast
where
    waarde <> 0
    and (
        (procent and (hoogste < 1 or abs(waarde) > 100))
        or (hoogste > 10 * laagste and (kolom = 'meetwaarde' or abs(waarde) = hoogste))
    )
order by all
