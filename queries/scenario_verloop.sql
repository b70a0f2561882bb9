/*
titel: Krimp, stabiel of groei
omschrijving: >
  Hoeveel werknemers er elk jaar zijn en hoeveel er nodig zijn, bij drie veronderstellingen over de vraag. Werknemers =
  werknemers van het jaar ervoor - uitstroom + instroom; uitstroom = uitstroompercentage x werknemers; instroom blijft
  hetzelfde aantal, of groeit mee met de werknemers. Nodig = (werknemers + tekort van het begin) x (1 + groei) per jaar.
  Geen voorspelling: het rekent uit wat volgt als niets anders verandert.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  jaren: {type: keuze, waarden: ['1', '3', '5', '10', '13'], standaard: '5', omschrijving: jaren vooruit}
  krimp: {type: tekst, standaard: '-1', omschrijving: "groei van de vraag per jaar bij krimp, in procent"}
  stabiel: {type: tekst, standaard: '0', omschrijving: "groei van de vraag per jaar bij stabiel, in procent"}
  groei: {type: tekst, standaard: '1,5', omschrijving: "groei van de vraag per jaar bij groei, in procent"}
  tekort: {type: tekst, standaard: '', omschrijving: "mensen die er aan het begin te weinig zijn; leeg is het gepubliceerde tekort"}
  instroom_als: {type: keuze, waarden: [aantal, aandeel], standaard: aantal, omschrijving: "instroom blijft hetzelfde aantal, of hetzelfde aandeel van de werknemers"}
  hefbomen: {type: tekst, standaard: '', omschrijving: "wat u doet: behoud 10; zij_instroom 500; plaatsen 300; uren 2; verzuim 1"}
  opleiding: {type: tekst, standaard: '', omschrijving: "bij plaatsen: duur 3; diploma 70; sector 80; fte 0,75"}
opening: select regio, branche from core.scenariokeuze order by volgorde
korrel: één scenario in één jaar
kolommen:
  scenario: {tonen: true}
  jaar: {label: Jaar}
  werknemers: {label: Werknemers, eenheid: personen, decimalen: 0, stap: rekenstap}
  uitstroom: {label: Uitstroom in het jaar, eenheid: personen, decimalen: 0, stap: rekenstap}
  instroom: {label: Instroom in het jaar, eenheid: personen, decimalen: 0, stap: rekenstap}
  nodig: {label: Nodig, eenheid: personen, decimalen: 0, stap: rekenstap}
  te_weinig: {label: Te weinig, eenheid: personen, decimalen: 0, stap: rekenstap}
  te_weinig_zonder: {label: Te weinig zonder wat u doet, eenheid: personen, decimalen: 0, stap: rekenstap}
  groei_procent: {label: Groei van de vraag per jaar, eenheid: "%", decimalen: 1}
bronnen: [core.scenariobegin, core.scenarioaanname, core.scenariokeuze]
*/
with begin as (
    select *
    from core.scenariobegin($regio, $branche)
),

vraag as (
    select scenario.*
    from (values ('krimp', 1), ('stabiel', 2), ('groei', 3)) as scenario (scenario, volgorde)
),

verloop as (
    select
        scenario,
        volgorde,
        unnest(range(0, cast($jaren as integer) + 1)) as na
    from vraag
)

select
    verloop.scenario,
    cast(begin.begin_jaar + verloop.na as varchar) as jaar,
    -- What follows from assumptions of the reader is reckoned in analysis/scenario, which fills these columns.
    cast(null as double) as werknemers,
    cast(null as double) as uitstroom,
    cast(null as double) as instroom,
    cast(null as double) as nodig,
    cast(null as double) as te_weinig,
    cast(null as double) as te_weinig_zonder,
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
from verloop
cross join begin
cross join
    core.scenarioaanname($krimp, $stabiel, $groei, $tekort, $hefbomen, $opleiding, $instroom_als) as aanname
order by verloop.volgorde, verloop.na
