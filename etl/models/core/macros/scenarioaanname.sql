/*
titel: Waarmee een scenario is gerekend
omschrijving: >
  Wat de lezer veronderstelt, naast elke uitkomst, zodat een tabel of download het zegt. De groei als getal en de stap van
  de uitkomsten vult analysis/scenario in.
korrel: één rij
bronnen: []
*/
create macro core.scenarioaanname(krimp, stabiel, groei, tekort, hefbomen, opleiding, instroom_als) as table
    select
        cast(null as double) as groei_procent,
        cast(null as double) as rekenstap,
        krimp as uw_krimp,
        stabiel as uw_stabiel,
        groei as uw_groei,
        tekort as uw_tekort,
        hefbomen as uw_hefbomen,
        opleiding as uw_opleiding,
        instroom_als as uw_instroom
