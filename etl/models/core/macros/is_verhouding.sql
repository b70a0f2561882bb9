/*
titel: Of een eenheid die van een verhouding is
omschrijving: Een percentage, of een aantal per een vast aantal. Een aantal zegt vooral hoe groot een regio is.
korrel: één eenheid
bronnen: []
*/
create macro core.is_verhouding(welke_eenheid) as
welke_eenheid in ('procent', 'procentpunt') or welke_eenheid like '% per %'
