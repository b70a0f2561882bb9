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
        deze.*,
        ander.feit as ander_feit,
        ander.waarde as ander_waarde,
        coalesce(abs(deze.waarde - ander.waarde) > deze.stap, false)
        or coalesce(
            deze.waarde * ander.waarde <= 0
            or greatest(abs(deze.waarde), abs(ander.waarde)) > deze.factor * least(abs(deze.waarde), abs(ander.waarde)),
            false
        ) and deze.factor is not null as ver,
        abs(deze.eind - ander.eind) as dagen
    from core.plausibel as deze
    inner join core.plausibel as ander
        on
            deze.indicator_code = ander.indicator_code and deze.branche_code = ander.branche_code
            and deze.regio_code = ander.regio_code and deze.uitsplitsing = ander.uitsplitsing
            and deze.versie = ander.versie
            and (deze.bron_id <> ander.bron_id or deze.periode_code <> ander.periode_code)
            and abs(deze.eind - ander.eind) <= 400
            and (deze.eigen or (not ander.eigen and ander.bestand is not null))
    where deze.bestand is not null and deze.versie = '' and (deze.stap is not null or deze.factor is not null)
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
