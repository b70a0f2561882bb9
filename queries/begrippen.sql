/*
titel: Begrippen bij naam
omschrijving: Uitleg van begrippen, voor de toelichting bij een figuur.
parameters:
  begrippen: {type: codelijst, omschrijving: codes van begrippen}
korrel: één rij per begrip
bronnen: [mart.begrip]
*/
select
    begrip_code,
    term,
    uitleg
from mart.begrip
where begrip_code = any($begrippen)
order by list_position($begrippen, begrip_code)
