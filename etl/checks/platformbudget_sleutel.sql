/*
titel: elke begrotingspost staat er één keer in
ernst: fout
omschrijving: De sleutel van mart.platformbudget komt nooit twee keer voor.
*/
select
    platform_code, jaar, post, peildatum,
    count(*) as keer
from mart.platformbudget
group by all
having count(*) > 1
order by all
