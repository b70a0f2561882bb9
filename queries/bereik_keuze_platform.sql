/*
titel: Platforms met bereik om uit te kiezen
omschrijving: De platforms waarvoor een cijfer over bereik bestaat.
korrel: één platform
kolommen:
  code: {label: Code}
  label: {label: Platform}
bronnen: [mart.platform, mart.bereik]
*/
select
    platform_code as code,
    label
from mart.platform
where platform_code in (select bereik.platform_code from mart.bereik as bereik)
order by label
