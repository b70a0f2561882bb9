/*
titel: Een getal zoals een Nederlander het schrijft
omschrijving: Met een decimale komma, alle cijfers die er zijn en geen punten tussen duizendtallen.
korrel: één getal
bronnen: []
*/
create macro core.getal_label(getal) as
replace(printf('%.15g', getal::double), '.', ',')
