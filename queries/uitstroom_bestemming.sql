/*
titel: Uitstroom naar bestemming
omschrijving: >
  Waar werknemers heen gingen die een jaar eerder nog in de branche werkten. Uitkering, zelfstandige en inactief
  staan samen, omdat de bron ze voor het laatste jaar alleen samen geeft.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  bereik: {type: keuze, waarden: [totaal, intern, extern], standaard: totaal, omschrijving: welke bestemmingen meetellen}
korrel: één bestemming in één periode
kolommen:
  periode: {label: Periode}
  categorie: {label: Bestemming}
  bereik: {label: Bereik}
  aantal: {label: Werknemers, eenheid: aantal, decimalen: 0}
  aandeel: {label: Aandeel in de totale uitstroom, eenheid: procent, decimalen: 1}
  periode_code: {label: Periodecode, tonen: false}
  formule: {label: Formule van een afgeleid cijfer, tonen: false}
  noot: {label: Noot van de bron, tonen: false}
  vindplaats: {label: Vindplaats, tonen: false}
  status: {label: Status}
  bron_ids: {label: Bron, tonen: false}
bronnen: [mart.mobiliteit, mart.periode]
*/
with bestemming as (
    select *
    from mart.mobiliteit
    where
        richting = 'uitstroom'
        and regio_code = $regio
        and branche_code = $branche
        and functiegroep = ''
        and categorie not in ('Totaal', 'Uitkering', 'Zelfstandige', 'Inactief')
        and ($bereik = 'totaal' or bereik = $bereik)
)

select
    periode.label as periode,
    bestemming.categorie,
    bestemming.bereik,
    bestemming.aantal,
    bestemming.aandeel,
    bestemming.periode_code,
    bestemming.formule,
    bestemming.noot,
    bestemming.vindplaats,
    bestemming.status,
    [bestemming.bron_id] as bron_ids
from bestemming
inner join mart.periode as periode on bestemming.periode_code = periode.periode_code
order by bestemming.periode_code, bestemming.bereik desc, bestemming.aantal desc, bestemming.categorie
