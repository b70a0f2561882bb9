/*
titel: Hoe de matchtafel werkt
omschrijving: >
  Doel, deelnemers, kandidaten, spelregels, frequentie, prijs en voordeel van de matchtafel, met wat de bron elders over
  de tafel zelf zegt en waar zij zichzelf tegenspreekt.
parameters:
  onderdelen:
    type: codelijst
    waarden: [doel, deelnemer, functionaris, kandidaat, spelregel, frequentie, voordeel, prijs, uitkomst]
    standaard: [doel, deelnemer, functionaris, kandidaat, spelregel, frequentie, voordeel, prijs]
    omschrijving: onderdelen van de beschrijving
korrel: één regel van een onderdeel
kolommen:
  stand: {label: Hoe het met de tafel staat, tonen: false}
  status: {label: Status van het cijfer}
bronnen: [mart.matchtafel, mart.initiatief, mart.regio, meta.afwijking]
*/
with tafel as (
    select
        item.bron_id,
        string_agg(
            item.naam || coalesce(' in ' || regio.label, '') || ': ' || item.noot, '. ' order by regio.label
        ) as stand
    from mart.initiatief as item
    left join mart.regio as regio on item.regio = regio.regio_code
    where item.soort = 'netwerk' and lower(item.naam) = 'matchtafel' and item.noot is not null
    group by item.bron_id
),

anders as (
    select
        bron_id,
        string_agg(uitspraak || ' (' || berekening || ')', '; ' order by code) as tegenspraak
    from meta.afwijking
    where onderwerp = 'instrumenten' and starts_with(vindplaats, 'matchtafel') and oordeel = 'wijkt af'
    group by bron_id
)

select
    matchtafel.onderdeel,
    matchtafel.nummer,
    matchtafel.tekst,
    tafel.stand,
    anders.tegenspraak,
    matchtafel.vindplaats,
    'onbekend' as status,
    [matchtafel.bron_id] as bron_ids
from mart.matchtafel as matchtafel
left join tafel on matchtafel.bron_id = tafel.bron_id
left join anders on matchtafel.bron_id = anders.bron_id
where matchtafel.onderdeel = any($onderdelen)
order by list_position($onderdelen, matchtafel.onderdeel), matchtafel.nummer
