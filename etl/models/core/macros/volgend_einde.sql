/*
titel: De laatste dag van een volgende periode
omschrijving: Zoveel perioden later; na een kwartaal komt een kwartaal, na een maand een maand, na al het andere een jaar.
korrel: één dag
bronnen: []
*/
create macro core.volgend_einde(eind, soort, aantal) as
last_day(eind + to_months((aantal * case soort when 'kwartaal' then 3 when 'maand' then 1 else 12 end)::integer))
