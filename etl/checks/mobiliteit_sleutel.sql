/*
titel: elke mobiliteitsrij staat er één keer in
ernst: fout
omschrijving: De sleutel van mart.mobiliteit komt nooit twee keer voor.
*/
select
    regio_code, branche_code, periode_code, richting, bereik, categorie, functiegroep,
    count(*) as keer
from mart.mobiliteit
group by all
having count(*) > 1
order by all
