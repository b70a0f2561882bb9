/*
titel: Cijfers waarmee regio's naast elkaar en naast hun verleden staan
omschrijving: >
  Percentages en andere verhoudingen. Aantallen niet: die zeggen vooral hoe groot een regio is, en een stand telt bijna
  dezelfde mensen als een jaar eerder, zodat hij naast zijn verleden altijd bijzonder lijkt.
korrel: één rij per indicator
bronnen: [mart.indicator]
*/
create view core.graadmeter as
select indicator_code
from mart.indicator
where (eenheid = 'procent' or eenheid like '% per 1%') and soort <> 'prognose' and van is null
