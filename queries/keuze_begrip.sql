/*
titel: Begrippen om uit te kiezen
omschrijving: Alle begrippen voor het keuzelijstje, met vooraan de keuze voor alles.
korrel: één begrip
kolommen:
  code: {label: Code}
  label: {label: Begrip}
bronnen: [mart.begrip]
*/
with keuzes as (
    select 'alle' as code, 'Alle begrippen' as label
    union all
    select begrip_code, term from mart.begrip
)

select
    code,
    label
from keuzes
order by code <> 'alle', lower(label)
