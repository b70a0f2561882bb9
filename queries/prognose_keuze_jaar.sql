/*
titel: Jaren waarvoor een prognose bestaat
omschrijving: Jaren met een verwacht tekort voor de sector; vooraan het jaar met de meeste edities, daarna het laatste.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZWS, omschrijving: afbakening van de sector}
korrel: één jaar
kolommen:
  code: {label: Code}
  label: {label: Jaar}
bronnen: [mart.kerncijfer, mart.periode]
*/
select
    kerncijfer.periode_code as code,
    periode.label
from mart.kerncijfer as kerncijfer
inner join mart.periode as periode on kerncijfer.periode_code = periode.periode_code
where
    kerncijfer.indicator_code = 'personeelstekort_verwacht'
    and kerncijfer.branche_code = $branche
    and kerncijfer.regio_code = 'NL00'
    and kerncijfer.versie <> ''
group by kerncijfer.periode_code, periode.label
order by count(distinct kerncijfer.versie) desc, kerncijfer.periode_code desc
