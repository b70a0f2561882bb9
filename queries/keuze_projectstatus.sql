/*
titel: Statussen van projecten om uit te kiezen
omschrijving: De statussen die minstens één project heeft.
korrel: één rij per status
kolommen:
  code: {label: Code}
  label: {label: Status}
bronnen: [mart.project]
*/
select
    status as code,
    upper(left(status, 1)) || substr(status, 2) as label
from mart.project
group by status
order by count(*) desc, label
