/*
titel: Bronnen bij naam
omschrijving: De gegevens van bronnen, voor bronregels en exports.
parameters:
  bronnen: {type: codelijst, omschrijving: id's van bronnen}
korrel: één rij per bron
kolommen:
  soort: {label: Soort bron}
  toelichting: {label: Toelichting}
bronnen: [meta.bron]
*/
select
    id,
    titel,
    uitgever,
    url,
    licentie,
    strftime(opgehaald, '%Y-%m-%d') as opgehaald,
    soort,
    toelichting
from meta.bron
where id = any($bronnen)
order by uitgever, titel
