/*
titel: Tabellen om uit te kiezen
omschrijving: De tabellen van mart en meta met hun aantal rijen.
korrel: één tabel
kolommen:
  code: {label: Code}
  label: {label: Tabel}
bronnen: [meta.build]
*/
select
    tabel as code,
    tabel || ' (' || rijen || ' rijen)' as label
from meta.build
where tabel like 'mart.%' or tabel like 'meta.%'
order by tabel
