/*
titel: Kwartalen met een verandering van het verzuim om uit te kiezen
omschrijving: >
  Kwartalen waarvan meer dan één branche met hetzelfde kwartaal een jaar eerder te vergelijken is; eerst die met de
  meeste branches, dan de nieuwste.
korrel: één rij per kwartaal
kolommen:
  label: {label: Kwartaal}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
with cijfer as (
    select
        kerncijfer.branche_code,
        kerncijfer.periode_code,
        kerncijfer.indicator_code
    from mart.kerncijfer as kerncijfer
    inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
    where
        kerncijfer.indicator_code in ('verzuim_cbs', 'verzuim_cbs_verandering')
        and branche.niveau = 'branche'
        and kerncijfer.regio_code = 'NL00'
        and kerncijfer.uitsplitsing = ''
        and kerncijfer.periode_code like '____KW0_'
        and kerncijfer.bron_soort <> 'derden'
        and kerncijfer.waarde is not null
),

vergelijkbaar as (
    select
        branche_code,
        periode_code
    from cijfer
    where indicator_code = 'verzuim_cbs_verandering'

    union distinct

    select
        nu.branche_code,
        nu.periode_code
    from cijfer as nu
    inner join cijfer as eerder
        on
            nu.branche_code = eerder.branche_code
            and eerder.periode_code = (nu.periode_code[:4]::integer - 1) || nu.periode_code[5:]
    where nu.indicator_code = 'verzuim_cbs' and eerder.indicator_code = 'verzuim_cbs'
)

select
    vergelijkbaar.periode_code as code,
    periode.label || ' tegen een jaar eerder (' || count(*) || ' branches)' as label
from vergelijkbaar
inner join mart.periode as periode on vergelijkbaar.periode_code = periode.periode_code
group by vergelijkbaar.periode_code, periode.label
having count(*) > 1
order by count(*) desc, vergelijkbaar.periode_code desc
