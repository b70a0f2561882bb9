/*
titel: Kwartalen met verzuim om uit te kiezen
omschrijving: >
  Kwartalen waarin meer dan één branche een verzuimcijfer van CBS heeft; eerst die met de meeste branches, dan de nieuwste.
korrel: één rij per kwartaal
kolommen:
  code: {label: Code}
  label: {label: Kwartaal}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
select
    kerncijfer.periode_code as code,
    periode.label || ' (' || count(*) || ' branches)' as label
from mart.kerncijfer as kerncijfer
inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
inner join mart.periode as periode on kerncijfer.periode_code = periode.periode_code
where
    kerncijfer.indicator_code = 'verzuim_cbs'
    and branche.niveau = 'branche'
    and kerncijfer.regio_code = 'NL00'
    and kerncijfer.uitsplitsing = ''
    and kerncijfer.periode_code like '____KW0_'
    and kerncijfer.bron_soort <> 'derden'
    and kerncijfer.waarde is not null
group by kerncijfer.periode_code, periode.label
having count(*) > 1
order by count(*) desc, kerncijfer.periode_code desc
