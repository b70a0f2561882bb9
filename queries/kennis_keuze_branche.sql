/*
titel: Branches van bevindingen om uit te kiezen
omschrijving: De branches waar minstens één bevinding over gaat.
korrel: één branche
kolommen:
  code: {label: Code}
  label: {label: Branche}
bronnen: [mart.branche, mart.bevinding]
*/
select
    branche_code as code,
    label
from mart.branche
where branche_code in (select bevinding.branche_code from mart.bevinding as bevinding)
order by volgorde
