/*
titel: Bronnen van de cijfers
omschrijving: Elke bron met uitgever, licentie, datum van uitgave en van lezen, en hoeveel rijen eruit komen.
parameters:
  soort: {type: keuze, waarden: [alle, primair, secundair, derden, eigen, statline], standaard: alle, omschrijving: soort bron}
korrel: één bron
kolommen:
  id: {label: Code, tonen: false}
  url: {tonen: false}
bronnen: [meta.bron]
*/
select
    titel,
    uitgever,
    soort,
    gepubliceerd,
    strftime(opgehaald, '%Y-%m-%d') as opgehaald,
    rijen,
    licentie,
    toelichting,
    id,
    url,
    [id] as bron_ids,
    null::varchar as status
from meta.bron
where $soort = 'alle' or soort = $soort
order by soort, uitgever, titel
