/*
titel: Onderwerpen van bevindingen om uit te kiezen
omschrijving: De onderwerpen waar minstens één bevinding over gaat.
korrel: één onderwerp
kolommen:
  code: {label: Code}
  label: {label: Onderwerp}
bronnen: [mart.bevinding]
*/
select distinct
    onderwerp as code,
    upper(left(onderwerp, 1)) || substr(onderwerp, 2) as label
from mart.bevinding
where onderwerp is not null
order by label
