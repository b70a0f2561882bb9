/*
titel: Kolommen bij naam
omschrijving: Labels van kolommen uit het datawoordenboek, voor het antwoord op een eigen vraag.
parameters:
  kolommen: {type: codelijst, omschrijving: namen van kolommen}
korrel: één kolomnaam
kolommen:
  kolom: {label: Kolom}
  label: {label: Label}
bronnen: [meta.kolom]
*/
select
    kolom,
    min(label) as label
from meta.kolom
where kolom = any($kolommen)
group by kolom
order by kolom
