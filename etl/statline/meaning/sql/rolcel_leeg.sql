/*
titel: Welke cel van StatLine welk cijfer werd, nog leeg
omschrijving: De combinatie van dimensies geeft de kenmerken van een cijfer, de regio van de tabel die van het huis.
korrel: rolcel één rij per doel x tabel x onderwerp x combinatie; rolregio één rij per tabel x regio
*/
create table raw.statline_rolcel (
    doel varchar,
    tabel varchar,
    onderwerp varchar,
    combinatie integer,
    indicator_code varchar,
    branche_code varchar,
    richting varchar,
    bereik varchar,
    categorie varchar,
    uitsplitsing varchar
);
create table raw.statline_rolregio (tabel varchar, statline varchar, regio_code varchar)
