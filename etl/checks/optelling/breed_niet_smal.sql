/*
titel: breed is nooit kleiner dan smal
ernst: fout
omschrijving: Breed is smal plus kinderopvang; is breed kleiner, dan zijn de afbakeningen verwisseld of gemengd.
*/
with naast as (
    select
        cijfer.indicator_code, cijfer.regio_code, cijfer.periode_code, cijfer.uitsplitsing, cijfer.versie,
        max(cijfer.waarde) filter (cijfer.branche_code = 'ZW') as breed,
        max(cijfer.waarde) filter (cijfer.branche_code = 'ZWS') as smal
    from mart.kerncijfer as cijfer
    inner join mart.indicator as indicator using (indicator_code)
    where
        indicator.soort in ('stroom', 'stand')
        and indicator.eenheid in ('werknemers', 'banen', 'personen', 'vacatures')
        and indicator_code not like 'saldo%'
    group by all
)

select *
from naast
where breed < smal
order by all
