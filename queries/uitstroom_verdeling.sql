/*
titel: Verdeling van de uitstroom over bestemmingen
omschrijving: >
  Welk deel van de uitstroom in één periode naar elke bestemming ging, van groot naar klein. Binnen zorg en welzijn
  en naar buiten staan apart gemerkt. Het aandeel is altijd van de totale uitstroom. Wat de bron alleen samen geeft,
  staat in 'Samengevoegd uit'.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  periode: {type: tekst, tabel: mart.periode, kolom: periode_code, standaard: laatste, omschrijving: CBS-code van de periode of 'laatste'}
  bereik: {type: keuze, waarden: [totaal, intern, extern], standaard: totaal, omschrijving: welke bestemmingen meetellen}
thema: mobiliteit
korrel: één bestemming in de gekozen periode
kolommen:
  aantal: {label: Werknemers, eenheid: aantal}
  aandeel: {label: Aandeel in de totale uitstroom}
  samengevoegd_uit: {label: Samengevoegd uit}
  status: {tonen: true}
  samen: {label: Alle bestemmingen samen, eenheid: aantal, decimalen: 0, stap: samen_afgerond_op}
  binnen: {label: Uitstroom binnen zorg en welzijn, eenheid: aantal, decimalen: 0, stap: binnen_afgerond_op, tonen: false}
  buiten: {label: Uitstroom naar buiten zorg en welzijn, eenheid: aantal, decimalen: 0, stap: buiten_afgerond_op, tonen: false}
  binnen_afgerond_op: {label: Uitstroom binnen afgerond op, decimalen: 0, tonen: false}
  buiten_afgerond_op: {label: Uitstroom naar buiten afgerond op, decimalen: 0, tonen: false}
  branche: {tonen: false}
  noot: {tonen: false}
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche]
*/
with uitstroom as (
    select * from core.stroom('uitstroom', $regio, $branche, $periode, false)
),

totaal as (
    select
        max(aantal) filter (bereik = $bereik) as samen,
        max(aantal) filter (bereik = 'totaal') as totaal,
        max(aantal) filter (bereik = 'intern') as binnen,
        max(aantal) filter (bereik = 'extern') as buiten,
        max(afgerond_op) filter (bereik = $bereik) as samen_afgerond_op,
        max(afgerond_op) filter (bereik = 'totaal') as totaal_afgerond_op,
        max(afgerond_op) filter (bereik = 'intern') as binnen_afgerond_op,
        max(afgerond_op) filter (bereik = 'extern') as buiten_afgerond_op
    from uitstroom
    where categorie = 'Totaal'
),

-- What the source printed for the parts it could not give apart: 'Uitkering NB', 'Inactief 840*'.
deel as (
    select
        'Uitkering, zelfstandige of inactief' as categorie,
        string_agg(categorie || ' ' || coalesce(waarde_tekst, aantal::bigint::varchar), ', ' order by categorie)
            as samengevoegd_uit
    from uitstroom
    where categorie in ('Uitkering', 'Zelfstandige', 'Inactief')
)

select
    uitstroom.categorie,
    uitstroom.bereik,
    uitstroom.aantal,
    uitstroom.aandeel,
    uitstroom.waarde_tekst,
    deel.samengevoegd_uit,
    uitstroom.periode,
    uitstroom.status,
    totaal.samen,
    totaal.totaal,
    totaal.binnen,
    totaal.buiten,
    uitstroom.afgerond_op,
    uitstroom.aandeel_afgerond_op,
    totaal.samen_afgerond_op,
    totaal.totaal_afgerond_op,
    totaal.binnen_afgerond_op,
    totaal.buiten_afgerond_op,
    uitstroom.periode_code,
    uitstroom.regio,
    uitstroom.branche,
    uitstroom.formule,
    uitstroom.noot,
    uitstroom.bron_soort,
    uitstroom.vindplaats,
    uitstroom.bron_ids
from uitstroom
cross join totaal
left join deel on uitstroom.categorie = deel.categorie
where
    uitstroom.categorie <> 'Totaal'
    and not (uitstroom.samengevoegd and uitstroom.categorie in ('Uitkering', 'Zelfstandige', 'Inactief'))
    and ($bereik = 'totaal' or uitstroom.bereik = $bereik)
order by uitstroom.aantal desc nulls last, uitstroom.categorie
