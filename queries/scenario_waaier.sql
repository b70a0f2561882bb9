/*
titel: Hoeveel jaren uit het verleden zouden schelen
omschrijving: >
  Het tekort van elk jaar vooruit, tienduizend keer gerekend: elk jaar is de verandering van uitstroompercentage en
  instroom die van een willekeurig jaar uit het verleden, allebei van datzelfde jaar en even vaak omhoog als omlaag. Van een
  afwijking blijft het jaar erna zes tiende over. De laagste en hoogste tien procent vallen af. De band is zo veel breder
  gemaakt als een verwachting met een gedempte trend op bekende jaren nodig had. Geen voorspelling.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  jaren: {type: keuze, waarden: ['1', '3', '5', '10', '13'], standaard: '5', omschrijving: jaren vooruit}
  scenario: {type: keuze, waarden: [krimp, stabiel, groei], standaard: groei, omschrijving: "scenario waarin het gerekend is"}
  krimp: {type: tekst, standaard: '-1', omschrijving: "groei van de vraag per jaar bij krimp, in procent"}
  stabiel: {type: tekst, standaard: '0', omschrijving: "groei van de vraag per jaar bij stabiel, in procent"}
  groei: {type: tekst, standaard: '1,5', omschrijving: "groei van de vraag per jaar bij groei, in procent"}
  tekort: {type: tekst, standaard: '', omschrijving: "mensen die er aan het begin te weinig zijn; leeg is het gepubliceerde tekort"}
  instroom_als: {type: keuze, waarden: [aantal, aandeel], standaard: aantal, omschrijving: "instroom blijft hetzelfde aantal, of hetzelfde aandeel van de werknemers"}
  hefbomen: {type: tekst, standaard: '', omschrijving: "wat u doet: behoud 10; zij_instroom 500; plaatsen 300; uren 2; verzuim 1"}
  opleiding: {type: tekst, standaard: '', omschrijving: "bij plaatsen: duur 3; diploma 70; sector 80; fte 0,75"}
opening: select regio, branche from core.scenariokeuze order by volgorde
korrel: één jaar vooruit
kolommen:
  jaar: {label: Jaar}
  te_weinig_laag: {label: Te weinig aan de lage kant, eenheid: personen, decimalen: 0, stap: band_op}
  te_weinig: {label: Te weinig zonder toeval, eenheid: personen, decimalen: 0, stap: rekenstap}
  te_weinig_hoog: {label: Te weinig aan de hoge kant, eenheid: personen, decimalen: 0, stap: band_op}
  band_op: {label: Band afgerond op, tonen: false}
  verbreed: {label: Band breder gemaakt, decimalen: 1}
  gebruikte_jaren: {label: Veranderingen van jaar op jaar, decimalen: 0}
  startgetal: {label: Startgetal, decimalen: 0, tonen: false}
  berekeningen: {label: Aantal berekeningen, decimalen: 0, tonen: false}
  vroeger: {label: Stromen van elk jaar, tonen: false}
  reeks: {label: Reeks, tonen: false}
  scenario: {tonen: true}
  groei_procent: {label: Groei van de vraag per jaar, eenheid: "%", decimalen: 1}
bronnen: [core.scenariobegin, core.scenarioaanname, core.scenariokeuze, core.werknemersreeks, core.scenariojaren]
*/
with begin as (
    select *
    from core.scenariobegin($regio, $branche)
)

select
    cast(begin.begin_jaar + na.na as varchar) as jaar,
    -- What follows from assumptions of the reader is reckoned in analysis/scenario, which fills these columns.
    cast(null as double) as te_weinig_laag,
    cast(null as double) as te_weinig,
    cast(null as double) as te_weinig_hoog,
    cast(null as double) as band_op,
    cast(null as double) as verbreed,
    cast(null as double) as gebruikte_jaren,
    cast(null as double) as startgetal,
    cast(null as double) as berekeningen,
    jaren.vroeger,
    reeks.reeks,
    cast($scenario as varchar) as scenario,
    aanname.groei_procent,
    aanname.rekenstap,
    aanname.uw_krimp,
    aanname.uw_stabiel,
    aanname.uw_groei,
    aanname.uw_tekort,
    aanname.uw_hefbomen,
    aanname.uw_opleiding,
    aanname.uw_instroom,
    begin.regio,
    begin.branche,
    begin.bereik,
    begin.begin_periode,
    begin.begin_jaar,
    begin.begin_werknemers,
    begin.begin_werknemers_op,
    begin.eerder_werknemers,
    begin.eerder_periode,
    begin.gemiddeld,
    begin.geteld_erbij,
    begin.begin_saldo,
    begin.begin_uitstroom,
    begin.begin_instroom,
    begin.stroom_over,
    begin.zonder_wisselaars,
    begin.begin_tekort,
    begin.tekort_editie,
    begin.tekort_jaar,
    begin.begin_verzuim,
    begin.status,
    begin.vindplaats,
    list_sort(list_distinct(list_concat(begin.bron_ids, jaren.bron_ids, reeks.bron_ids))) as bron_ids
from begin
cross join (select unnest(range(0, cast($jaren as integer) + 1)) as na) as na
inner join core.werknemersreeks($regio, $branche) as reeks on true
inner join core.scenariojaren($regio, $branche) as jaren on begin.bereik = jaren.bereik
cross join
    core.scenarioaanname($krimp, $stabiel, $groei, $tekort, $hefbomen, $opleiding, $instroom_als) as aanname
order by na.na
