/*
titel: Leden van een vergelijking
omschrijving: De codes die naast elkaar kunnen staan, van branches of van regio's.
parameters:
  per: {type: keuze, waarden: [branche, regio], standaard: branche, omschrijving: "branches of regio's naast elkaar"}
korrel: één branche of regio
kolommen:
  label: {label: Branche of regio}
bronnen: [mart.branche, mart.regio]
*/
with lid as (
    select branche_code as code, label, volgorde
    from mart.branche
    where $per = 'branche'
    union all
    select regio_code as code, label, volgorde
    from mart.regio
    where $per = 'regio'
)

select code, label
from lid
order by volgorde, code
