/*
titel: elke rij heeft een bekende bron en een vindplaats
ernst: fout
omschrijving: Zonder bron is een getal niet na te gaan.
*/
with rijen as (
    select 'mart.kerncijfer_opgave' as tabel, bron_id, vindplaats from mart.kerncijfer_opgave
    union all
    select 'mart.mobiliteit', bron_id, vindplaats from mart.mobiliteit
    union all
    select 'mart.platformbudget', bron_id, vindplaats from mart.platformbudget
    union all
    select 'mart.project', bron_id, vindplaats from mart.project
    union all
    select 'mart.bereik', bron_id, vindplaats from mart.bereik
    union all
    select 'mart.actie', bron_id, vindplaats from mart.actie
    union all
    select 'mart.instrument', bron_id, vindplaats from mart.instrument
    union all
    select 'mart.initiatief', bron_id, vindplaats from mart.initiatief
    union all
    select 'mart.publicatie', bron_id, vindplaats from mart.publicatie
    union all
    select 'mart.bevinding', bron_id, vindplaats from mart.bevinding
)

select distinct rijen.tabel, rijen.bron_id, rijen.vindplaats
from rijen
left join meta.bron as bron on rijen.bron_id = bron.id
where bron.id is null or coalesce(rijen.vindplaats, '') = ''
order by all
