/*
titel: elke ingelezen opgave staat in mart.kerncijfer_opgave
ernst: fout
omschrijving: Geen rij verdwijnt tussen bron en mart.
*/
with ingelezen as (
    select count(*) as rijen from raw.kerncijfer
),

statline as (
    select count(*) as rijen from core.statline_kerncijfer
),

geleverd as (
    select count(*) as rijen from mart.kerncijfer_opgave where afgeleid_van is null
)

select
    ingelezen.rijen + statline.rijen as verwacht,
    geleverd.rijen as gevonden
from ingelezen, statline, geleverd
where ingelezen.rijen + statline.rijen <> geleverd.rijen
order by 1
