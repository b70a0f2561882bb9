/*
titel: StatLine-tabellen om uit te kiezen
omschrijving: De tabellen van StatLine die zijn opgehaald en ingelezen.
korrel: één tabel
kolommen:
  code: {label: Code}
  label: {label: Tabel}
bronnen: [raw.statline_tabel]
*/
select
    tabel as code,
    titel || ' (' || tabel || ')' as label
from raw.statline_tabel
order by titel, tabel
