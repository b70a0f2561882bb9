/*
titel: Plekken van een vergelijking
omschrijving: De codes van regio's bij een vergelijking van branches, van branches bij een vergelijking van regio's.
parameters:
  per: {type: keuze, waarden: [branche, regio], standaard: branche, omschrijving: "branches of regio's naast elkaar"}
korrel: één branche of regio
kolommen:
  label: {label: Branche of regio}
bronnen: [mart.branche, mart.regio]
*/
with plek as (
    select regio_code as code, label, volgorde
    from mart.regio
    where $per = 'branche'
    union all
    select branche_code as code, label, volgorde
    from mart.branche
    where $per = 'regio'
)

select code, label
from plek
order by volgorde, code
