/*
titel: Rijen van mobiliteit met de code van regio, branche en periode
omschrijving: Elke rij van een bestand zoals zij is gelezen, waar de bron een naam schrijft met de code die erbij hoort.
korrel: één rij van een bestand
bronnen: [raw.mobiliteit, raw.alias]
*/
create view core.mobiliteitsrij as
select rij.*, regio.code as regio_code, branche.code as branche_code, periode.code as periode_code
from raw.mobiliteit as rij
inner join raw.alias as branche on branche.soort = 'branche' and rij.branche = branche.tekst
inner join raw.alias as regio on regio.soort = 'regio' and rij.regio = regio.tekst
inner join raw.alias as periode on periode.soort = 'periode' and rij.periode = periode.tekst
