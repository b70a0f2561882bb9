/*
titel: een cijfer ligt niet ver van dat van kort ervoor of erna, of van dezelfde cel in een andere bron
ernst: twijfel
omschrijving: >
  Hoe ver staat in data/definitions/plausible.yml. Naast elkaar staan cijfers van dezelfde indicator, branche, regio en
  uitsplitsing waarvan de perioden hooguit een jaar en een maand uit elkaar eindigen. Ligt een cijfer ver van alle
  andere, dan gaat de vraag over dat ene cijfer. Een gepubliceerde bron wordt niet aan StatLine gehouden: wat er opgehaald
  wordt, houdt een versie niet tegen (het verschil staat bij opgaven_verschillen).
*/
with paren as (
    select
        *,
        coalesce(abs(waarde - ander_waarde) > stap, false)
        or coalesce(
            waarde * ander_waarde <= 0
            or greatest(abs(waarde), abs(ander_waarde)) > factor * least(abs(waarde), abs(ander_waarde)),
            false
        ) and factor is not null as ver
    from core.plausibel_naast
    where dagen <= 400 and (stap is not null or factor is not null)
),

geteld as (
    select
        bron_id, bestand, rij, feit, waarde, eenheid,
        count(*) as naast,
        count(*) filter (ver) as ver_van,
        arg_min(ander_feit, dagen) filter (ver) as ander_feit,
        arg_min(ander_waarde, dagen) filter (ver) as ander_waarde
    from paren
    group by all
)

select
    bron_id,
    bestand,
    rij,
    'waarde' as kolom,
    feit || ' = ' || core.getal_label(waarde) as gelezen,
    concat('een waarde dicht bij ', ander_feit, ' = ', core.getal_label(ander_waarde), ' ', eenheid) as verwacht
from geteld
where ver_van * 2 > naast or (ver_van > 0 and naast <= 2)
order by all
