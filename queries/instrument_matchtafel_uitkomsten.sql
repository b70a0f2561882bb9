/*
titel: Uitkomsten van de matchtafel
omschrijving: Wat een kandidaat of vacature aan de matchtafel kan opleveren. Aantallen zijn er niet.
korrel: één mogelijke uitkomst
kolommen:
  uitkomst: {label: Mogelijke uitkomst}
  aantal: {label: Aantal}
  vindplaats: {label: Vindplaats, tonen: false}
  status: {label: Status van het cijfer, tonen: false}
  bron_ids: {label: Bron, tonen: false}
bronnen: [mart.matchtafel]
*/
select
    tekst as uitkomst,
    'nog geen aantallen ingelezen' as aantal,
    vindplaats,
    'onbekend' as status,
    [bron_id] as bron_ids
from mart.matchtafel
where onderdeel = 'uitkomst'
order by nummer
