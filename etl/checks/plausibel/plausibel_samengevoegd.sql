/*
titel: een herkomst of bestemming in een samengevoegd cijfer heeft geen eigen cijfer
ernst: twijfel
omschrijving: >
  Staat een categorie volgens de bron in een samengevoegd cijfer, of staat dat cijfer er en noemt het haar, dan telt een eigen cijfer dubbel. Staan alle
  delen er, dan zijn zij samen het samengevoegde cijfer.
*/
with samen as (
    select
        heel.regio, heel.branche, heel.periode, heel.richting, heel.functiegroep, heel.categorie as naam,
        heel.aantal::double as aantal,
        string_split_regex(lower(heel.categorie), ', | of ') as delen
    from raw.mobiliteit as heel
    where
        heel.aantal is not null
        and heel.categorie in (select samengevoegd_in from raw.mobiliteit where samengevoegd_in is not null)
),

deel as (
    select
        rij.*,
        samen.naam,
        samen.aantal as heel,
        len(samen.delen) as delen,
        count(rij.aantal) over cel as met_cijfer,
        sum(rij.aantal::double) over cel as som
    from raw.mobiliteit as rij
    inner join samen
        on
            rij.regio = samen.regio and rij.branche = samen.branche and rij.periode = samen.periode
            and rij.richting = samen.richting and rij.functiegroep is not distinct from samen.functiegroep
            and list_contains(samen.delen, lower(rij.categorie))
    window
        cel as (partition by rij.regio, rij.branche, rij.periode, rij.richting, rij.functiegroep, samen.naam)
)

select
    bron_id,
    bestand,
    rij::integer as rij,
    'aantal' as kolom,
    concat_ws(' · ', regio, branche, periode, richting, bereik, categorie, functiegroep)
    || ' = ' || core.getal_label(aantal::double) as gelezen,
    concat('geen eigen cijfer: het zit in ', naam, ' = ', core.getal_label(heel)) as verwacht
from deel
where
    aantal is not null
    and (met_cijfer < delen or samengevoegd_in is not null or abs(som - heel) > 5 * (delen + 1))
order by all
