/*
titel: Welke bestemming de uitstroom bewoog
omschrijving: >
  De uitstroom van de laatste periode naast die van een jaar eerder, per bestemming. Het verschil van alle bestemmingen
  samen is het verschil van de uitstroom. Uitkering, zelfstandige en inactief staan samen als dat in beide jaren kan.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  bereik: {type: keuze, waarden: [totaal, extern], standaard: totaal, omschrijving: alle bestemmingen of alleen buiten zorg en welzijn}
thema: mobiliteit
korrel: één bestemming
kolommen:
  toen: {label: Jaar eerder, eenheid: werknemers, decimalen: 0, stap: toen_afgerond_op}
  toen_afgerond_op: {label: Jaar eerder afgerond op, tonen: false}
  nu: {label: Nu, eenheid: werknemers, decimalen: 0, stap: nu_afgerond_op}
  nu_afgerond_op: {label: Nu afgerond op, tonen: false}
  verschil: {label: Verschil, eenheid: werknemers, decimalen: 0, stap: verschil_afgerond_op}
  verschil_afgerond_op: {label: Verschil afgerond op, tonen: false}
  geheel_toen: {label: Hele uitstroom jaar eerder, eenheid: werknemers, decimalen: 0, stap: geheel_toen_afgerond_op, tonen: false}
  geheel_toen_afgerond_op: {label: Hele uitstroom jaar eerder afgerond op, tonen: false}
  geheel_nu: {label: Hele uitstroom, eenheid: werknemers, decimalen: 0, stap: geheel_nu_afgerond_op, tonen: false}
  geheel_nu_afgerond_op: {label: Hele uitstroom afgerond op, tonen: false}
  vergeleken_met: {label: Vergeleken met}
  status: {tonen: true}
  branche: {tonen: false}
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche]
*/
with nu as (
    select *
    from core.stroom('uitstroom', $regio, $branche, 'laatste', false)
    where bron_soort <> 'derden'
),

toen as (
    select *
    from
        core.stroom(
            'uitstroom', $regio, $branche, (select core.jaar_terug(any_value(nu.periode_code)) from nu), false
        )
    where bron_soort <> 'derden'
),

moment as (
    select
        any_value(nu.periode) as periode,
        any_value(nu.periode_code) as periode_code,
        any_value(toen.periode) as toen_periode,
        any_value(nu.regio) as regio,
        any_value(nu.branche) as branche
    from nu
    cross join toen
    having count(*) > 0
),

deel as (
    select
        coalesce(nu.categorie, toen.categorie) as categorie,
        coalesce(nu.bereik, toen.bereik) as bereik,
        toen.aantal as toen,
        nu.aantal as nu,
        toen.afgerond_op as toen_afgerond_op,
        nu.afgerond_op as nu_afgerond_op,
        concat_ws('; ', nu.vindplaats, if(nu.vindplaats = toen.vindplaats, null, toen.vindplaats)) as vindplaats,
        -- in the order of the alphabet voorlopig is the last: the least certain counts
        greatest(nu.status, toen.status) as status,
        list_sort(list_distinct(list_filter([nu.bron_id, toen.bron_id], lambda bron: bron is not null))) as bron_ids,
        coalesce(nu.geharmoniseerd, toen.geharmoniseerd) as geharmoniseerd
    from nu
    full join toen on nu.categorie = toen.categorie and nu.bereik = toen.bereik
),

geheel as (
    select *
    from deel
    where categorie = 'Totaal' and bereik = $bereik
),

bestemming as (
    select *
    from deel
    where categorie <> 'Totaal' and ($bereik = 'totaal' or bereik = $bereik)
    -- each worker once: together where both years have it, else apart
    qualify
        if(
            bool_or(geharmoniseerd and nu is not null and toen is not null) over (),
            categorie not in ('Uitkering', 'Zelfstandige', 'Inactief'),
            not geharmoniseerd or (nu is not null and toen is null) or (nu is null and toen is not null)
        )
)

select
    bestemming.categorie,
    bestemming.bereik,
    bestemming.toen,
    bestemming.nu,
    bestemming.nu - bestemming.toen as verschil,
    bestemming.status,
    moment.periode,
    moment.toen_periode as vergeleken_met,
    geheel.toen as geheel_toen,
    geheel.nu as geheel_nu,
    bestemming.toen_afgerond_op,
    bestemming.nu_afgerond_op,
    bestemming.nu_afgerond_op + bestemming.toen_afgerond_op as verschil_afgerond_op,
    geheel.toen_afgerond_op as geheel_toen_afgerond_op,
    geheel.nu_afgerond_op as geheel_nu_afgerond_op,
    moment.regio,
    moment.branche,
    moment.periode_code,
    bestemming.vindplaats,
    bestemming.bron_ids
from bestemming
cross join moment
left join geheel on true
order by verschil desc nulls last, bestemming.categorie
