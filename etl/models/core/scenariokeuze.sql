/*
titel: Regio's en branches waarvan een scenario kan beginnen
omschrijving: Met in- en uitstroom van één bron over dezelfde twaalf maanden, en het aantal werknemers een jaar eerder.
korrel: één rij per regio x branche
bronnen: [mart.mobiliteit, core.werknemersaantal, core.jaar_terug]
*/
create view core.scenariokeuze as
with stroom as (
    select regio_code, branche_code, periode_code, bereik, bron_id
    from mart.mobiliteit
    where
        categorie = 'Totaal' and functiegroep = '' and periode_code[5:6] = 'KW' and bron_soort <> 'derden'
        and bereik <> 'intern'
    group by regio_code, branche_code, periode_code, bereik, bron_id
    having count(distinct richting) = 2 and count(aantal) = 2
)

select distinct
    stroom.regio_code as regio,
    stroom.branche_code as branche,
    row(aantal.regio_volgorde, aantal.branche_volgorde) as volgorde
from stroom
inner join core.werknemersaantal as aantal
    on
        stroom.regio_code = aantal.regio_code and stroom.branche_code = aantal.branche_code
        and aantal.periode_code
        in (core.jaar_terug(stroom.periode_code), core.jaar_terug(stroom.periode_code)[:4] || 'JJ00')
