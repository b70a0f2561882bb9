/*
titel: Regio's en branches met een uitstroompercentage waar een organisatie naast kan staan
omschrijving: Zonder cijfers van derden.
korrel: één rij per regio x branche
bronnen: [core.cijfer]
*/
create view core.uitstroomkeuze as
select distinct
    regio_code as regio,
    branche_code as branche,
    row(regio_volgorde, branche_volgorde) as volgorde
from core.cijfer
where indicator_code = 'uitstroompercentage' and waarde is not null and bron_soort <> 'derden'
