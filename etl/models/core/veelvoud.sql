/*
titel: Het grofste veelvoud waar alle gedrukte stappen op liggen
omschrijving: >
  Van hele aantallen stappen het grofste van 1, 5, 10, 100 en 1 000 waarvan elk een veelvoud is. Telt over rijen.
korrel: een groep rijen
bronnen: []
*/
create macro core.veelvoud(aantal) as
case
    when bool_and(aantal % 1000 = 0) then 1000
    when bool_and(aantal % 100 = 0) then 100
    when bool_and(aantal % 10 = 0) then 10
    when bool_and(aantal % 5 = 0) then 5
    else 1
end
