/*
titel: Begrotingsjaren om uit te kiezen
omschrijving: De jaren waarvan minstens één begroting bekend is, het laatste eerst.
korrel: één rij per jaar
kolommen:
  code: {label: Code}
  label: {label: Jaar}
bronnen: [mart.platformbudget]
*/
select distinct
    jaar::varchar as code,
    jaar::varchar as label
from mart.platformbudget
order by label desc
