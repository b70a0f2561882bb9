/*
titel: waarden liggen tussen het minimum en maximum van hun indicator
ernst: fout
omschrijving: Aandelen liggen tussen 0 en 100 procent; aantallen zijn niet negatief.
*/
select
    cijfer.indicator_code, cijfer.branche_code, cijfer.periode_code, cijfer.waarde, indicator.minimum,
    indicator.maximum
from mart.kerncijfer_opgave as cijfer
inner join mart.indicator as indicator using (indicator_code)
where
    cijfer.waarde < indicator.minimum
    or cijfer.waarde > indicator.maximum
    or (cijfer.eenheid = 'procent' and indicator.soort <> 'verandering' and cijfer.waarde not between 0 and 100)
order by all
