/*
titel: Platforms om uit te kiezen
omschrijving: De platforms met een begroting en daarna FCB zelf.
korrel: één rij per platform
kolommen:
  code: {label: Code}
  label: {label: Platform}
  branche_code: {label: Branche, tonen: false}
bronnen: [mart.platform, mart.platformbudget]
*/
select
    platform_code as code,
    label,
    branche_code
from mart.platform
order by
    platform_code not in (select budget.platform_code from mart.platformbudget as budget),
    label
