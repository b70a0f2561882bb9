/*
titel: Instrumenten om uit te kiezen
omschrijving: De instrumenten van werk naar werk.
korrel: één rij per instrument
kolommen:
  code: {label: Code}
  label: {label: Instrument}
bronnen: [mart.instrument]
*/
select
    instrument as code,
    naam as label
from mart.instrument
order by naam
