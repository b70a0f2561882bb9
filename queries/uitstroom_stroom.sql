/*
titel: Stroomschema van de uitstroom
omschrijving: >
  De weg van vertrekkers in één periode, in twee stappen: van de branche naar binnen of buiten zorg en welzijn, en
  vandaar naar de bestemming. Elke werknemer staat in elke stap één keer.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  periode: {type: tekst, standaard: laatste, omschrijving: CBS-code van de periode of 'laatste'}
thema: mobiliteit
korrel: één stroom van één punt naar het volgende
kolommen:
  van: {label: Van}
  naar: {label: Naar}
  aantal: {label: Werknemers, eenheid: aantal, decimalen: 0}
  aandeel: {label: Aandeel in de totale uitstroom, eenheid: procent, decimalen: 1}
  periode: {label: Periode}
  status: {label: Status}
  stap: {label: Stap, decimalen: 0, tonen: false}
  bereik: {label: Bereik, tonen: false}
  periode_code: {label: Periodecode, tonen: false}
  regio: {label: Regio, tonen: false}
  formule: {label: Formule van een afgeleid cijfer, tonen: false}
  bron_soort: {label: Soort bron, tonen: false}
  vindplaats: {label: Vindplaats, tonen: false}
  bron_ids: {label: Bron, tonen: false}
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche]
*/
with alle as (
    select *
    from mart.mobiliteit
    where
        richting = 'uitstroom' and regio_code = $regio and branche_code = $branche and functiegroep = ''
        and bereik in ('intern', 'extern')
),

uitstroom as (
    select
        *,
        bool_or(geharmoniseerd and aantal is not null) over () as samengevoegd,
        case bereik when 'intern' then 'Binnen zorg en welzijn' else 'Buiten zorg en welzijn' end as kant
    from alle
    where
        aantal is not null
        and periode_code = case
            when $periode = 'laatste'
                then (
                    select arg_max(stap.periode_code, periode.eind)
                    from alle as stap
                    inner join mart.periode as periode on stap.periode_code = periode.periode_code
                    where stap.categorie <> 'Totaal' and stap.aantal is not null
                )
            else $periode
        end
),

-- Without destinations there is no second step, and a first step alone is no flow diagram.
volledig as (
    select *
    from uitstroom
    where (select count(*) from uitstroom as bestemming where bestemming.categorie <> 'Totaal') > 1
)

select
    case
        when volledig.categorie <> 'Totaal' then volledig.kant
        when branche.niveau = 'sector' then branche.label
        else branche.label_kort
    end as van,
    case when volledig.categorie = 'Totaal' then volledig.kant else volledig.categorie end as naar,
    volledig.aantal,
    volledig.aandeel,
    periode.label as periode,
    volledig.status,
    case when volledig.categorie = 'Totaal' then 1 else 2 end as stap,
    volledig.bereik,
    volledig.periode_code,
    regio.label as regio,
    volledig.formule,
    volledig.bron_soort,
    volledig.vindplaats,
    [volledig.bron_id] as bron_ids
from volledig
inner join mart.periode as periode on volledig.periode_code = periode.periode_code
inner join mart.regio as regio on volledig.regio_code = regio.regio_code
inner join mart.branche as branche on volledig.branche_code = branche.branche_code
where not (volledig.samengevoegd and volledig.categorie in ('Uitkering', 'Zelfstandige', 'Inactief'))
order by stap, volledig.bereik desc, volledig.aantal desc, naar
