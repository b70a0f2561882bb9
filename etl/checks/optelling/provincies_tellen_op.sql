/*
titel: de provincies tellen op tot Nederland
ernst: waarschuwing
omschrijving: Alleen waar alle twaalf provincies een cijfer hebben; elk is op één decimaal afgerond.
*/
with som as (
    select
        indicator_code, branche_code, periode_code, uitsplitsing,
        sum(waarde) filter (regio_code like 'PV%') as provincies,
        max(waarde) filter (regio_code = 'NL00') as nederland,
        count(waarde) filter (regio_code like 'PV%') as aantal,
        max(afgerond_op) as stap
    from mart.kerncijfer
    where eenheid in ('werknemers', 'banen', 'personen', 'vacatures')
    group by all
)

select *
from som
where aantal = 12 and abs(provincies - nederland) > stap * 6.5
order by all
