/*
titel: de status is definitief, voorlopig, nader voorlopig of onbekend
ernst: fout
omschrijving: Andere statussen kent CBS niet.
*/
with cellen as (
    select bron_id, vindplaats, status from mart.kerncijfer_opgave
    union all
    select bron_id, vindplaats, status from mart.mobiliteit
    union all
    select bron_id, vindplaats, status from mart.platformbudget
)

select distinct bron_id, vindplaats, status
from cellen
where status is null or status not in ('definitief', 'voorlopig', 'nader voorlopig', 'onbekend')
order by all
