/*
titel: bronnen die dezelfde cel noemen, noemen hetzelfde getal
ernst: waarschuwing
omschrijving: Een verschil groter dan de grofste afronding staat op de pagina Kwaliteit.
*/
select
    indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie,
    min(waarde) as laagste,
    max(waarde) as hoogste,
    string_agg(distinct bron_id, ', ' order by bron_id) as bronnen
from mart.kerncijfer_opgave
where waarde is not null
group by all
having max(waarde) - min(waarde) > max(afgerond_op)
order by all
