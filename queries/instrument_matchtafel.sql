/*
titel: Hoe de matchtafel werkt
omschrijving: Doel, deelnemers, kandidaten, spelregels, frequentie, prijs en voordeel van de matchtafel.
parameters:
  onderdelen:
    type: codelijst
    standaard: [doel, deelnemer, functionaris, kandidaat, spelregel, frequentie, voordeel, prijs]
    omschrijving: onderdelen van de beschrijving
korrel: één regel van een onderdeel
kolommen:
  onderdeel: {label: Onderdeel}
  nummer: {label: Nummer}
  tekst: {label: Tekst}
  vindplaats: {label: Vindplaats, tonen: false}
  status: {label: Status van het cijfer, tonen: false}
  bron_ids: {label: Bron, tonen: false}
bronnen: [mart.matchtafel]
*/
select
    onderdeel,
    nummer,
    tekst,
    vindplaats,
    'onbekend' as status,
    [bron_id] as bron_ids
from mart.matchtafel
where onderdeel = any($onderdelen)
order by list_position($onderdelen, onderdeel), nummer
