/*
titel: Instroom naar herkomst
omschrijving: >
  Waar nieuwe werknemers vandaan kwamen in de twaalf maanden tot en met de periode. Herintreders waren minstens een
  jaar weg, zij-instromers begonnen na hun 25e voor het eerst in zorg en welzijn, overig is vooral vanuit opleiding.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  periode: {type: tekst, tabel: mart.periode, kolom: periode_code, standaard: laatste, omschrijving: CBS-code van de periode of 'laatste'}
thema: mobiliteit
korrel: één herkomst in de gekozen periode
kolommen:
  categorie: {label: Herkomst}
  aantal: {label: Werknemers, eenheid: aantal}
  aandeel: {label: Aandeel in de instroom}
  afgerond_op: {tonen: true}
  status: {tonen: true}
  totaal_afgerond_op: {label: Hele instroom afgerond op}
  totaal: {label: Hele instroom}
  branche: {tonen: false}
  noot: {tonen: false}
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche]
*/
with instroom as (
    select * from core.stroom('instroom', $regio, $branche, $periode, false)
),

totaal as (
    select
        if(bool_or(bereik = 'totaal'), max(aantal) filter (bereik = 'totaal'), max(aantal)) as totaal,
        if(bool_or(bereik = 'totaal'), max(afgerond_op) filter (bereik = 'totaal'), max(afgerond_op)) as afgerond_op
    from instroom
    where categorie = 'Totaal'
    having bool_or(bereik = 'totaal') or count(distinct bereik) = 1
)

select
    upper(instroom.categorie[1]) || instroom.categorie[2:] as categorie,
    instroom.bereik,
    instroom.aantal,
    instroom.aandeel,
    instroom.periode,
    instroom.afgerond_op,
    instroom.status,
    instroom.aandeel_afgerond_op,
    totaal.afgerond_op as totaal_afgerond_op,
    totaal.totaal,
    instroom.periode_code,
    instroom.regio,
    instroom.branche,
    instroom.bron_soort,
    instroom.noot,
    instroom.vindplaats,
    instroom.bron_ids
from instroom
left join totaal on true
where instroom.categorie <> 'Totaal'
order by instroom.aantal desc nulls last, instroom.categorie
