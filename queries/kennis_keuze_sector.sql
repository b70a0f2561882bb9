/*
titel: Sectoren van publicaties om uit te kiezen
omschrijving: De sectoren waar minstens één publicatie over gaat.
korrel: één sector
kolommen:
  code: {label: Code}
  label: {label: Sector}
bronnen: [mart.publicatie]
*/
select distinct
    sector as code,
    upper(left(sector, 1)) || substr(sector, 2) as label
from mart.publicatie
where sector is not null
order by label
