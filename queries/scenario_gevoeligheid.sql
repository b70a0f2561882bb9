/*
titel: Welke veronderstelling weegt het zwaarst?
omschrijving: >
  Hoeveel mensen er in het laatste jaar te weinig zijn als één veronderstelling een stap lager of hoger is en de andere blijven.
  Een stap is één procentpunt groei van de vraag, één procentpunt uitstroom, een instroom van één procent van de werknemers
  van het begin, of één procent werknemers aan het begin (met dezelfde uitstroom en dezelfde vraag in aantallen).
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
korrel: één veronderstelling
kolommen:
  veronderstelling: {label: Veronderstelling}
  veronderstelling_code: {label: Code, tonen: false}
  stap_lager: {label: Een stap lager}
  stap_hoger: {label: Een stap hoger}
  te_weinig_lager: {label: Te weinig bij een stap lager, eenheid: personen, decimalen: 0, stap: rekenstap}
  te_weinig_hoger: {label: Te weinig bij een stap hoger, eenheid: personen, decimalen: 0, stap: rekenstap}
  te_weinig: {label: Te weinig nu, eenheid: personen, decimalen: 0, stap: rekenstap}
  scheelt: {label: Zoveel scheelt het, eenheid: personen, decimalen: 0, stap: scheelt_op}
  scheelt_op: {label: Scheelt afgerond op, tonen: false}
  jaar: {label: In het jaar}
  scenario: {tonen: true}
  groei_procent: {label: Groei van de vraag per jaar, eenheid: "%", decimalen: 1}
bronnen: [core.scenariobegin, core.scenarioaanname, core.scenariokeuze]
*/
with begin as (
    select *
    from core.scenariobegin($regio, $branche)
),

veronderstelling as (
    select stap.*
    from (
        values
        ('groei', 'Groei van de vraag', '1 procentpunt lager', '1 procentpunt hoger', 1),
        ('uitstroom', 'Uitstroompercentage', '1 procentpunt lager', '1 procentpunt hoger', 2),
        ('instroom', 'Instroom', '1 op de 100 werknemers minder', '1 op de 100 werknemers meer', 3),
        ('begin', 'Werknemers aan het begin', '1% minder', '1% meer', 4),
        ('instroom_als', 'Instroom blijft gelijk als', 'aantal', 'aandeel van de werknemers', 5)
    ) as stap (veronderstelling_code, veronderstelling, stap_lager, stap_hoger, volgorde)
)

select
    veronderstelling.veronderstelling,
    veronderstelling.veronderstelling_code,
    veronderstelling.stap_lager,
    veronderstelling.stap_hoger,
    -- What follows from assumptions of the reader is reckoned in analysis/scenario, which fills these columns.
    cast(null as double) as te_weinig_lager,
    cast(null as double) as te_weinig_hoger,
    cast(null as double) as te_weinig,
    cast(null as double) as scheelt,
    cast(null as double) as scheelt_op,
    cast(begin.begin_jaar + cast($jaren as integer) as varchar) as jaar,
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
    begin.bron_ids
from veronderstelling
cross join begin
cross join
    core.scenarioaanname($krimp, $stabiel, $groei, $tekort, $hefbomen, $opleiding, $instroom_als) as aanname
order by veronderstelling.volgorde
