/*
titel: codes verwijzen naar een bekende indicator, branche, regio of periode
ernst: fout
omschrijving: Elke code staat in haar dimensietabel.
*/
with codes as (
    select 'indicator' as soort, indicator_code as code from mart.kerncijfer_opgave
    union all
    select 'branche', branche_code from mart.kerncijfer_opgave
    union all
    select 'branche', branche_code from mart.mobiliteit
    union all
    select 'regio', regio_code from mart.kerncijfer_opgave
    union all
    select 'regio', regio_code from mart.mobiliteit
    union all
    select 'periode', periode_code from mart.kerncijfer_opgave
    union all
    select 'periode', periode_code from mart.mobiliteit
    union all
    select 'platform', platform_code from mart.platformbudget
),

bekend as (
    select 'indicator' as soort, indicator_code as code from mart.indicator
    union all
    select 'branche', branche_code from mart.branche
    union all
    select 'regio', regio_code from mart.regio
    union all
    select 'periode', periode_code from mart.periode
    union all
    select 'platform', platform_code from mart.platform
)

select distinct codes.soort, codes.code
from codes
anti join bekend using (soort, code)
order by all
