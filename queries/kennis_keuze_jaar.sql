/*
titel: Jaren van publicaties om uit te kiezen
omschrijving: De jaren met een publicatie, en onbekend als de bron geen jaar noemt.
korrel: één jaar
kolommen:
  code: {label: Code}
  label: {label: Jaar}
bronnen: [mart.publicatie]
*/
select distinct
    coalesce(jaar, 'onbekend') as code,
    coalesce(jaar, 'Jaar onbekend') as label
from mart.publicatie
order by code = 'onbekend', code desc
