/*
titel: Perioden om uit te kiezen
omschrijving: Perioden waarvoor uitstroom naar bestemming of instroom naar herkomst bekend is, de nieuwste eerst.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  richting: {type: keuze, waarden: [uitstroom, instroom], standaard: uitstroom, omschrijving: instroom of uitstroom}
korrel: één rij per periode
kolommen:
  code: {label: Code}
  label: {label: Periode}
bronnen: [mart.mobiliteit, mart.periode]
*/
select
    periode.periode_code as code,
    periode.label
from mart.mobiliteit as mobiliteit
inner join mart.periode as periode on mobiliteit.periode_code = periode.periode_code
where
    mobiliteit.regio_code = $regio
    and mobiliteit.branche_code = $branche
    and mobiliteit.richting = $richting
    and mobiliteit.categorie <> 'Totaal'
    and mobiliteit.functiegroep = ''
    and mobiliteit.aantal is not null
group by periode.periode_code, periode.label, periode.eind
order by periode.eind desc, periode.periode_code
