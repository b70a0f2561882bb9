/*
titel: aantallen in de mobiliteit zijn niet negatief
ernst: fout
omschrijving: Een stroom van mensen is nul of meer.
*/
select regio_code, branche_code, periode_code, richting, categorie, aantal
from mart.mobiliteit
where aantal < 0
order by all
