/*
titel: Thema's van projecten om uit te kiezen
omschrijving: De thema's waar minstens één project onder valt.
korrel: één rij per thema
kolommen:
  code: {label: Code}
  label: {label: Thema}
bronnen: [mart.project]
*/
select distinct
    thema as code,
    upper(left(thema, 1)) || substr(thema, 2) as label
from mart.project
where thema is not null
order by label
