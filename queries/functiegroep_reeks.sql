/*
titel: In- of uitstroom per functiegroep door de jaren
omschrijving: >
  De instroom of uitstroom van elke functiegroep die is ingelezen, over de twaalf maanden tot en met elke periode. Elke
  twaalf maanden van een ander kwartaal overlappen; zij tellen nooit op.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  bereik: {type: keuze, waarden: [totaal, extern], standaard: extern, omschrijving: totaal of alleen de sector in en uit}
  richting: {type: keuze, waarden: [uitstroom, instroom], standaard: uitstroom, omschrijving: instroom of uitstroom}
opening: select regio, branche, bereik, richting from core.functiegroepkeuze order by all
thema: mobiliteit
korrel: één functiegroep in twaalf maanden
kolommen:
  periode: {label: Twaalf maanden tot en met}
  aantal: {label: Werknemers, eenheid: aantal}
  status: {tonen: true}
  noot: {tonen: false}
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche]
*/
select
    mobiliteit.functiegroep,
    periode.label as periode,
    mobiliteit.aantal,
    mobiliteit.afgerond_op,
    mobiliteit.status,
    mobiliteit.periode_code,
    periode.eind,
    branche.label_kort as branche,
    regio.label as regio,
    mobiliteit.noot,
    mobiliteit.vindplaats,
    [mobiliteit.bron_id] as bron_ids
from mart.mobiliteit as mobiliteit
inner join mart.periode as periode on mobiliteit.periode_code = periode.periode_code
inner join mart.branche as branche on mobiliteit.branche_code = branche.branche_code
inner join mart.regio as regio on mobiliteit.regio_code = regio.regio_code
where
    mobiliteit.regio_code = $regio
    and mobiliteit.branche_code = $branche
    and mobiliteit.bereik = $bereik
    and mobiliteit.richting = $richting
    and mobiliteit.categorie = 'Totaal'
    and mobiliteit.functiegroep <> ''
order by mobiliteit.functiegroep, periode.eind, mobiliteit.periode_code
