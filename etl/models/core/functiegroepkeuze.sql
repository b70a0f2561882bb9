/*
titel: Waar de in- of uitstroom van een functiegroep bekend is
omschrijving: Zonder de stroom binnen de sector, die per functiegroep niet is gevraagd.
korrel: één rij per regio x branche x bereik x richting
bronnen: [mart.mobiliteit]
*/
create view core.functiegroepkeuze as
select distinct
    regio_code as regio,
    branche_code as branche,
    bereik,
    richting
from mart.mobiliteit
where functiegroep <> '' and categorie = 'Totaal' and aantal is not null and bereik in ('totaal', 'extern')
