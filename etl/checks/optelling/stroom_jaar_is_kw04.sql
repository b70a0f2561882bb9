/*
titel: een jaarcijfer van een twaalfmaandsstroom is dat van het vierde kwartaal
ernst: fout
omschrijving: Kwartalen van een twaalfmaandsstroom worden nooit opgeteld.
*/
with stromen as (
    select
        cijfer.indicator_code, cijfer.branche_code, cijfer.regio_code, cijfer.uitsplitsing,
        left(cijfer.periode_code, 4) as jaar,
        max(cijfer.waarde) filter (cijfer.periode_code like '%JJ00') as jaarcijfer,
        max(cijfer.waarde) filter (cijfer.periode_code like '%KW04') as kw04,
        max(cijfer.afgerond_op) as speling
    from mart.kerncijfer as cijfer
    inner join mart.indicator as indicator using (indicator_code)
    where indicator.soort = 'stroom' and indicator.thema_code = 'mobiliteit'
    group by all
)

select *
from stromen
where abs(jaarcijfer - kw04) > speling
order by all
