/*
titel: De sleutel in meta.revisie van een cel van mart.mobiliteit
omschrijving: Zoals etl/revisie/cijfers.sql haar maakt; wat null is, valt weg, dus een begin van sleutels kan ook.
korrel: één waarde
bronnen: []
*/
create macro core.stroomsleutel(regio_code, branche_code, periode_code, richting, bereik, categorie, functiegroep) as concat_ws(
    '|', regio_code, branche_code, periode_code, richting, bereik, categorie, functiegroep
)
