/*
titel: Het grofste veelvoud waar alle gedrukte stappen op liggen
omschrijving: >
  Van hoeveel stappen groot elke waarde is, nul telt niet mee: het grofste van 1, 5, 10, 100 en 1 000 waarvan elk een
  veelvoud is, leeg als er een naast ligt. Een half miljoenste is wat DOUBLE ernaast kan zitten. Telt over rijen.
korrel: een groep rijen
bronnen: []
*/
create macro core.veelvoud(stappen) as
case
    when bool_or(abs(stappen - round(stappen)) > 1e-6) then null
    when bool_and(round(stappen)::hugeint % 1000 = 0) then 1000
    when bool_and(round(stappen)::hugeint % 100 = 0) then 100
    when bool_and(round(stappen)::hugeint % 10 = 0) then 10
    when bool_and(round(stappen)::hugeint % 5 = 0) then 5
    else 1
end
