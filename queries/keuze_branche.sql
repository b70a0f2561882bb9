/*
titel: Branches om uit te kiezen
omschrijving: De sector zorg en welzijn (breed en smal) en de tien AZW-branches.
korrel: één rij per branche
kolommen:
  code: {label: Code}
  label: {label: Branche}
bronnen: [mart.branche]
*/
select
    branche_code as code,
    label
from mart.branche
where niveau in ('sector', 'branche')
order by niveau <> 'sector', volgorde
