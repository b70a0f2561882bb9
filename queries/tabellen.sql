/*
titel: Openbare tabellen
omschrijving: De tabellen van het contract, mart en meta, met hun aantal rijen.
korrel: één tabel
bronnen: [meta.build]
*/
select
    tabel,
    rijen
from meta.build
where tabel like 'mart.%' or tabel like 'meta.%'
order by tabel
