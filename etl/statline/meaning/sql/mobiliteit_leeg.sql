/*
titel: Mobiliteit uit StatLine
omschrijving: De cellen van StatLine-tabellen met kenmerken van mobiliteit.
korrel: één rij per regio x branche x periode x richting x bereik x categorie x tabel
bronnen: [core.statline]
*/
create table core.statline_mobiliteit (
    regio_code varchar,
    branche_code varchar,
    periode_code varchar,
    richting varchar,
    bereik varchar,
    categorie varchar,
    functiegroep varchar,
    aantal double,
    status varchar,
    reden_ontbreekt varchar,
    samengevoegd_in varchar,
    bron_id varchar,
    vindplaats varchar,
    afgerond_op double
)
