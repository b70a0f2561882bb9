/*
titel: De branche met de meeste cijfers in een regio
omschrijving: Waar een factsheet van een regio over gaat.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
korrel: één branche
kolommen:
  branche_code: {tonen: true}
  cijfers: {label: Cijfers, eenheid: aantal}
bronnen: [mart.mobiliteit, mart.kerncijfer]
*/
with cijfers as (
    select branche_code from mart.mobiliteit where regio_code = $regio and aantal is not null
    union all
    select branche_code from mart.kerncijfer where regio_code = $regio and waarde is not null
)

select
    branche_code,
    count(*)::integer as cijfers
from cijfers
group by branche_code
order by count(*) desc, branche_code
