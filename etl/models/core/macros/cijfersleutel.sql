/*
titel: De sleutel in meta.revisie van een cel van mart.kerncijfer
omschrijving: Zoals etl/revisie/cijfers.sql haar maakt; wat null is, valt weg, dus een begin van sleutels kan ook.
korrel: één waarde
bronnen: []
*/
create macro core.cijfersleutel(indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie) as concat_ws(
    '|', indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie
)
