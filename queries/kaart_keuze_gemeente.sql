/*
titel: Gemeenten om uit te kiezen
omschrijving: De gemeenten van Nederland in de indeling van 2022, op alfabet.
korrel: één rij per gemeente
kolommen:
  code: {label: Code}
  label: {label: Gemeente}
bronnen: [mart.gemeente]
*/
select
    gemeente_code as code,
    label
from mart.gemeente
order by label collate nocase, gemeente_code
