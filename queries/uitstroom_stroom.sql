/*
titel: Stroomschema van de uitstroom
omschrijving: >
  De weg van vertrekkers in één periode, in twee stappen: van de branche naar binnen of buiten zorg en welzijn, en
  vandaar naar de bestemming. Elke werknemer staat in elke stap één keer. Is niet van elke bestemming een cijfer
  bekend, dan staat de kant er met haar bekende deel.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  periode: {type: tekst, tabel: mart.periode, kolom: periode_code, standaard: laatste, omschrijving: CBS-code van de periode of 'laatste'}
thema: mobiliteit
korrel: één stroom van één punt naar het volgende
kolommen:
  van: {label: Van}
  naar: {label: Naar}
  aantal: {label: Werknemers, eenheid: aantal}
  aandeel: {label: Aandeel in de totale uitstroom}
  status: {tonen: true}
  compleet: {label: Van elke bestemming van deze kant een cijfer, tonen: false}
  stap: {label: Stap, decimalen: 0}
  bereik: {tonen: false}
  branche: {tonen: false}
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche]
*/
with uitstroom as (
    select * from core.stroom('uitstroom', $regio, $branche, $periode, true)
),

-- Without destinations there is no second step, and a first step alone is no flow diagram.
bestemming as (
    select
        *,
        count(aantal) over () as bekend
    from uitstroom
    where
        bereik in ('intern', 'extern')
        and categorie <> 'Totaal'
        and not (samengevoegd and categorie in ('Uitkering', 'Zelfstandige', 'Inactief'))
    qualify bekend > 1
),

-- A side without a total of its own stands there with what is known of it.
kant as (
    select
        bestemming.bereik,
        coalesce(any_value(eigen.aantal), sum(bestemming.aantal)) as aantal,
        coalesce(any_value(eigen.aandeel), sum(bestemming.aandeel)) as aandeel,
        coalesce(any_value(eigen.afgerond_op), sum(bestemming.afgerond_op)) as afgerond_op,
        coalesce(any_value(eigen.aandeel_afgerond_op), sum(bestemming.aandeel_afgerond_op)) as aandeel_afgerond_op,
        any_value(eigen.aantal) is not null as compleet,
        case
            when any_value(eigen.aantal) is null then 'som van de bestemmingen met een cijfer'
            else any_value(eigen.formule)
        end as formule,
        max(bestemming.status) as status,
        max(bestemming.bron_soort) as bron_soort,
        min(bestemming.vindplaats) as vindplaats,
        min(bestemming.bron_id) as bron_id
    from bestemming
    left join uitstroom as eigen
        on bestemming.bereik = eigen.bereik and eigen.categorie = 'Totaal' and eigen.aantal is not null
    group by bestemming.bereik
    having coalesce(any_value(eigen.aantal), sum(bestemming.aantal)) is not null
),

stroom as (
    select
        1 as stap,
        '' as categorie,
        bereik, aantal, aandeel, afgerond_op, aandeel_afgerond_op, compleet, formule, status, bron_soort, vindplaats, bron_id
    from kant
    union all by name
    select
        2 as stap,
        bestemming.categorie,
        bestemming.bereik,
        bestemming.aantal,
        bestemming.aandeel,
        bestemming.afgerond_op,
        bestemming.aandeel_afgerond_op,
        coalesce(kant.compleet, false) as compleet,
        bestemming.formule,
        bestemming.status,
        bestemming.bron_soort,
        bestemming.vindplaats,
        bestemming.bron_id
    from bestemming
    left join kant on bestemming.bereik = kant.bereik
),

benoemd as (
    select
        *,
        case bereik when 'intern' then 'Binnen zorg en welzijn' else 'Buiten zorg en welzijn' end
        || if(compleet, '', ' (bekende deel)') as kant
    from stroom
),

totaal as (
    select
        max(periode_code) as periode_code,
        max(periode) as periode,
        max(regio) as regio,
        max(branche) as branche,
        max(aantal) filter (categorie = 'Totaal' and bereik = 'totaal') as aantal,
        max(afgerond_op) filter (categorie = 'Totaal' and bereik = 'totaal') as afgerond_op
    from uitstroom
)

select
    if(benoemd.stap = 2, benoemd.kant, totaal.branche) as van,
    if(benoemd.stap = 1, benoemd.kant, benoemd.categorie) as naar,
    benoemd.aantal,
    benoemd.aandeel,
    totaal.periode,
    benoemd.status,
    benoemd.afgerond_op,
    benoemd.aandeel_afgerond_op,
    totaal.aantal as totaal,
    totaal.afgerond_op as totaal_afgerond_op,
    benoemd.compleet,
    benoemd.stap,
    benoemd.bereik,
    totaal.periode_code,
    totaal.regio,
    totaal.branche,
    benoemd.formule,
    benoemd.bron_soort,
    benoemd.vindplaats,
    [benoemd.bron_id] as bron_ids
from benoemd
cross join totaal
order by benoemd.stap, benoemd.bereik desc, benoemd.aantal desc nulls last, naar
