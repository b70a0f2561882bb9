/*
titel: de groei van een bereik is die tussen de twee aantallen
ernst: twijfel
omschrijving: Waar het aantal van de periode waarmee vergeleken is ook bekend is, in welke bron ook. Half een procentpunt of een tiende van de groei mag schelen.
*/
with toen as (
    select platform, kanaal, maat, soort, periode, max(aantal::double) as aantal
    from raw.bereik
    where aantal is not null
    group by all
),

groei as (
    select
        nu.*,
        toen.aantal as van,
        (nu.aantal::double / toen.aantal - 1) * 100 as gerekend
    from raw.bereik as nu
    inner join toen
        on
            nu.platform = toen.platform and nu.kanaal = toen.kanaal and nu.maat = toen.maat
            and nu.soort is not distinct from toen.soort and nu.vergeleken_met = toen.periode
    where nu.groei is not null and nu.aantal is not null and toen.aantal > 0
)

select
    bron_id,
    bestand,
    rij::integer as rij,
    'groei' as kolom,
    concat_ws(' · ', platform, kanaal, maat, soort, periode) || ' = ' || core.getal_label(groei::double) as gelezen,
    concat(
        'ongeveer ', core.getal_label(round(gerekend, 1)), ': van ', core.getal_label(van), ' naar ',
        core.getal_label(aantal::double)
    ) as verwacht
from groei
where abs(groei::double - gerekend) > greatest(0.55, abs(gerekend) / 10)
order by all
