/*
titel: Soorten om uit te kiezen
omschrijving: Bijeenkomst, netwerk, programma, platform of initiatief.
korrel: één rij per soort
kolommen:
  code: {label: Code}
  label: {label: Soort}
bronnen: [mart.initiatief]
*/
select distinct
    soort as code,
    upper(left(soort, 1)) || substr(soort, 2) as label
from mart.initiatief
order by label
