/*
titel: Sectoren om uit te kiezen
omschrijving: De sectoren die bij een bijeenkomst of initiatief staan, zoals de bron ze noemt.
korrel: één rij per sector
kolommen:
  code: {label: Code}
  label: {label: Sector}
bronnen: [mart.initiatief]
*/
select distinct
    replace(sector, ',', '') as code,
    upper(left(sector, 1)) || substr(sector, 2) as label
from mart.initiatief
where sector is not null
order by label
