/*
titel: Regio's en branches waarvan een scenario kan beginnen
omschrijving: Met in- en uitstroom van één bron over dezelfde twaalf maanden, en het aantal werknemers een jaar eerder.
korrel: één rij per regio x branche
bronnen: [core.jaarstroom]
*/
create view core.scenariokeuze as
select distinct
    regio_code as regio,
    branche_code as branche,
    volgorde
from core.jaarstroom
