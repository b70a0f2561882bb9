/*
titel: Wat helpt het meest?
omschrijving: >
  Hoeveel mensen elke hefboom in het laatste jaar scheelt als u alleen die inzet, en alle samen. Behoud: van wie zou
  vertrekken blijft een deel. Zij-instroom: elk jaar zoveel mensen meer. Opleidingsplaatsen: diploma's per jaar = plaatsen
  / fte per persoon / duur x deel met diploma x deel dat in de sector gaat werken, vanaf het jaar na de duur. Uren en
  verzuim tellen als mensen van het begin.
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
korrel: één hefboom, of alle samen
kolommen:
  hefboom: {label: Wat u doet}
  hefboom_code: {label: Code, tonen: false}
  inzet: {label: Zoveel}
  minder: {label: Minder te weinig, eenheid: personen, decimalen: 0, stap: rekenstap}
  te_weinig: {label: Te weinig ermee, eenheid: personen, decimalen: 0, stap: rekenstap}
  te_weinig_zonder: {label: Te weinig zonder, eenheid: personen, decimalen: 0, stap: rekenstap}
  jaar: {label: In het jaar}
  scenario: {tonen: true}
  groei_procent: {label: Groei van de vraag per jaar, eenheid: "%", decimalen: 1}
bronnen: [core.scenariobegin, core.scenarioaanname, core.scenariokeuze]
*/
with begin as (
    select *
    from core.scenariobegin($regio, $branche)
),

hefboom as (
    select hefboom.*
    from (
        values
        ('behoud', 'Behoud', 1),
        ('zij_instroom', 'Extra instroom', 2),
        ('plaatsen', 'Opleidingsplaatsen', 3),
        ('uren', 'Meer uren', 4),
        ('verzuim', 'Minder verzuim', 5),
        ('samen', 'Samen', 6)
    ) as hefboom (hefboom_code, hefboom, volgorde)
)

select
    hefboom.hefboom,
    hefboom.hefboom_code,
    -- What follows from assumptions of the reader is reckoned in analysis/scenario, which fills these columns.
    cast(null as varchar) as inzet,
    cast(null as double) as minder,
    cast(null as double) as te_weinig,
    cast(null as double) as te_weinig_zonder,
    cast($scenario as varchar) as scenario,
    cast(begin.begin_jaar + cast($jaren as integer) as varchar) as jaar,
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
from hefboom
cross join begin
cross join
    core.scenarioaanname($krimp, $stabiel, $groei, $tekort, $hefbomen, $opleiding, $instroom_als) as aanname
order by hefboom.volgorde
