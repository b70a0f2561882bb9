/*
titel: Kerncijfers uit StatLine
omschrijving: De cellen van StatLine-tabellen met een rol, in de eenheid van de indicator; gemeenten is hoeveel er zijn opgeteld.
korrel: één rij per indicator x branche x regio x periode x uitsplitsing x tabel
bronnen: [core.statline]
*/
create table core.statline_kerncijfer (
    indicator_code varchar,
    branche_code varchar,
    regio_code varchar,
    periode_code varchar,
    uitsplitsing varchar,
    versie varchar,
    waarde double,
    eenheid varchar,
    status varchar,
    reden_ontbreekt varchar,
    bron_id varchar,
    vindplaats varchar,
    afgerond_op double,
    letterlijk boolean,
    gemeenten bigint
)
