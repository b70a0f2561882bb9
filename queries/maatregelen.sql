/*
titel: Loont een maatregel?
omschrijving: >
  Wat een instrument voor uw medewerkers kost, hoeveel mensen erdoor blijven, wat elk van hen kost en boven welk effect
  het loont. De prijs is van de bron, de andere getallen vult u zelf in. Mensen die blijven = medewerkers x verloop x
  effect. Het loont als mensen die blijven x uw kosten per vertrekker meer is dan de kosten. Omslagpunt = kosten / (uw
  kosten per vertrekker x medewerkers x verloop).
parameters:
  inzet: {type: codelijst, keuzes: instrument_keuze, standaard: [loopbaantraject], omschrijving: instrumenten die u vergelijkt}
  medewerkers: {type: getal, minst: 1, hooguit: 100000, standaard: 1, omschrijving: medewerkers die het krijgen}
  gesprekken: {type: getal, minst: 0, hooguit: 100, standaard: 0, omschrijving: gesprekken per medewerker; 0 is het bereik van de bron}
  verloop: {type: tekst, standaard: '', omschrijving: "van de 100 medewerkers vertrekken er per jaar, zoals 15 of 10-20"}
  effect: {type: tekst, standaard: '', omschrijving: "van de 100 vertrekken voorkomt het er, zoals 5-20, of per instrument: code 5-20; code 0-10-30"}
  vertrekkosten: {type: tekst, standaard: '', omschrijving: "euro die één vertrekker u kost, zoals 20000 of 10000-30000"}
  startgetal: {type: getal, minst: 0, hooguit: 999999, standaard: 20261, omschrijving: "begin van de trekkingen: met hetzelfde getal komt er hetzelfde uit"}
korrel: één instrument, of alle samen
kolommen:
  naam: {label: Instrument}
  medewerkers: {label: Medewerkers, decimalen: 0}
  kosten_van_eur: {label: Kosten vanaf, eenheid: euro}
  kosten_tot_eur: {label: Kosten tot, eenheid: euro}
  omslag: {label: Loont bij meer dan zoveel van de 100 vertrekken, decimalen: 1}
  vertrekkers: {label: Vertrekken per jaar, decimalen: 1}
  vertrekkers_laag: {label: Vertrekken per jaar (laag), decimalen: 1}
  vertrekkers_hoog: {label: Vertrekken per jaar (hoog), decimalen: 1}
  blijven: {label: Blijven erdoor, decimalen: 1}
  blijven_laag: {label: Blijven erdoor (laag), decimalen: 1}
  blijven_hoog: {label: Blijven erdoor (hoog), decimalen: 1}
  per_blijver_eur: {label: Kosten per blijver, eenheid: euro}
  per_blijver_laag_eur: {label: Kosten per blijver (laag), eenheid: euro}
  per_blijver_hoog_eur: {label: Kosten per blijver (hoog), eenheid: euro}
  saldo_eur: {label: Bespaard min kosten, eenheid: euro}
  saldo_laag_eur: {label: Bespaard min kosten (laag), eenheid: euro}
  saldo_hoog_eur: {label: Bespaard min kosten (hoog), eenheid: euro}
  kans: {label: Kans dat het loont, eenheid: "%", decimalen: 0}
  uw_verloop: {label: Uw verloop (van de 100)}
  uw_effect: {label: Uw effect (van de 100 vertrekken)}
  uw_vertrekkosten: {label: Uw kosten per vertrekker (euro)}
  trekkingen: {label: Trekkingen, decimalen: 0}
  startgetal: {label: Startgetal, decimalen: 0}
  prijsjaar: {label: Prijzen van}
  instrument: {label: Code}
  status: {label: Status van het cijfer}
bronnen: [mart.instrument, meta.bron]
*/
with prijs as (
    select
        inzet.naam,
        inzet.instrument,
        inzet.prijs_vast_eur,
        if(inzet.prijs_per_gesprek_eur > 0, inzet.prijs_per_gesprek_eur, 0) as per_gesprek_eur,
        if(inzet.prijs_per_gesprek_eur > 0, inzet.gesprekken_min, null) as gesprekken_min,
        if(inzet.prijs_per_gesprek_eur > 0, inzet.gesprekken_max, null) as gesprekken_max,
        coalesce(cast(inzet.prijsjaar as varchar), bron.gepubliceerd || ' (jaar van het document)') as prijsjaar,
        inzet.vindplaats,
        inzet.bron_id
    from mart.instrument as inzet
    inner join meta.bron as bron on inzet.bron_id = bron.id
    where list_contains($inzet, inzet.instrument)
),

aantal as (
    select
        *,
        if($gesprekken between gesprekken_min and gesprekken_max, $gesprekken, gesprekken_min) as minst,
        if($gesprekken between gesprekken_min and gesprekken_max, $gesprekken, gesprekken_max) as meest
    from prijs
),

kosten as (
    select
        naam,
        instrument,
        $medewerkers * (prijs_vast_eur + if(per_gesprek_eur > 0, per_gesprek_eur * minst, 0)) as kosten_van_eur,
        $medewerkers * (prijs_vast_eur + if(per_gesprek_eur > 0, per_gesprek_eur * meest, 0)) as kosten_tot_eur,
        gesprekken_min,
        gesprekken_max,
        prijsjaar,
        vindplaats,
        [bron_id] as bron_ids,
        list_position($inzet, instrument) as volgorde
    from aantal
),

samen as (
    select
        'Samen' as naam,
        'samen' as instrument,
        if(count(*) = count(kosten_van_eur), sum(kosten_van_eur), null) as kosten_van_eur,
        if(count(*) = count(kosten_tot_eur), sum(kosten_tot_eur), null) as kosten_tot_eur,
        null as gesprekken_min,
        null as gesprekken_max,
        if(count(distinct prijsjaar) = 1, any_value(prijsjaar), null) as prijsjaar,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        list_sort(list_distinct(flatten(list(bron_ids)))) as bron_ids,
        len($inzet) + 1 as volgorde
    from kosten
    having count(*) > 1
),

alle as (
    select * from kosten
    union all by name
    select * from samen
)

select
    naam,
    cast($medewerkers as double) as medewerkers,
    kosten_van_eur,
    kosten_tot_eur,
    -- What follows from the numbers of the reader is drawn from ranges: analysis/measures.py fills these columns.
    cast(null as double) as omslag,
    cast(null as double) as vertrekkers_laag,
    cast(null as double) as vertrekkers,
    cast(null as double) as vertrekkers_hoog,
    cast(null as double) as blijven_laag,
    cast(null as double) as blijven,
    cast(null as double) as blijven_hoog,
    cast(null as double) as per_blijver_laag_eur,
    cast(null as double) as per_blijver_eur,
    cast(null as double) as per_blijver_hoog_eur,
    cast(null as double) as saldo_laag_eur,
    cast(null as double) as saldo_eur,
    cast(null as double) as saldo_hoog_eur,
    cast(null as double) as kans,
    $verloop as uw_verloop,
    $effect as uw_effect,
    $vertrekkosten as uw_vertrekkosten,
    cast(null as integer) as trekkingen,
    cast($startgetal as double) as startgetal,
    gesprekken_min,
    gesprekken_max,
    prijsjaar,
    vindplaats,
    instrument,
    'onbekend' as status,
    bron_ids
from alle
order by volgorde, naam
