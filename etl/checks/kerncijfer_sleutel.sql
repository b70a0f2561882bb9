/*
titel: elk kerncijfer staat er één keer in
ernst: fout
omschrijving: De sleutel van mart.kerncijfer komt nooit twee keer voor.
*/
select
    indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie,
    count(*) as keer
from mart.kerncijfer
group by all
having count(*) > 1
order by all
