/*
titel: Kwartalen om de provincies mee te vergelijken
omschrijving: Hetzelfde kwartaal van eerdere jaren met openstaande vacatures per provincie, nieuwste eerst.
korrel: één rij per kwartaal
kolommen:
  code: {label: Code}
  label: {label: Kwartaal}
bronnen: [mart.kerncijfer, mart.regio, mart.periode]
*/
with provincie as (
    select
        kerncijfer.periode_code,
        max(kerncijfer.periode_code) over () as laatste
    from mart.kerncijfer as kerncijfer
    inner join mart.regio as regio on kerncijfer.regio_code = regio.regio_code
    where
        kerncijfer.indicator_code = 'vacatures_openstaand'
        and kerncijfer.branche_code = 'SBIQ'
        and kerncijfer.uitsplitsing = ''
        and kerncijfer.periode_code like '____KW0_'
        and kerncijfer.waarde is not null
        and regio.soort = 'provincie'
)

select distinct
    provincie.periode_code as code,
    periode.label
from provincie
inner join mart.periode as periode on provincie.periode_code = periode.periode_code
where provincie.periode_code < provincie.laatste and provincie.periode_code[5:] = provincie.laatste[5:]
order by provincie.periode_code desc
