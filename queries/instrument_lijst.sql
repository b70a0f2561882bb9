/*
titel: Instrumenten van werk naar werk
omschrijving: Wat een organisatie kan inzetten om een medewerker van werk naar werk te begeleiden, met prijs en tijd.
korrel: één instrument
kolommen:
  naam: {label: Instrument}
  van_eur: {label: Per medewerker vanaf, eenheid: euro}
  tot_eur: {label: Per medewerker tot, eenheid: euro}
  tijd_tekst: {label: Tijd}
  doelgroep: {label: Voor wie}
  omschrijving: {label: Wat het is}
  prijsjaar: {label: Prijzen van}
  url: {label: Meer informatie}
  instrument: {label: Code}
  gesprekken_min: {label: Gesprekken minstens, eenheid: null}
  gesprekken_max: {label: Gesprekken hoogstens, eenheid: null}
  status: {label: Status van het cijfer}
bronnen: [mart.instrument, meta.bron]
*/
select
    inzet.naam,
    inzet.prijs_tekst,
    inzet.prijs_vast_eur
    + case when inzet.prijs_per_gesprek_eur > 0 then inzet.prijs_per_gesprek_eur * inzet.gesprekken_min else 0 end
        as van_eur,
    inzet.prijs_vast_eur
    + case when inzet.prijs_per_gesprek_eur > 0 then inzet.prijs_per_gesprek_eur * inzet.gesprekken_max else 0 end
        as tot_eur,
    inzet.tijd_tekst,
    inzet.doelgroep,
    inzet.omschrijving,
    coalesce(cast(inzet.prijsjaar as varchar), bron.gepubliceerd || ' (jaar van het document)') as prijsjaar,
    inzet.url,
    inzet.noot,
    inzet.instrument,
    inzet.aanbieder,
    inzet.prijs_vast_eur,
    inzet.prijs_per_gesprek_eur,
    inzet.gesprekken_min,
    inzet.gesprekken_max,
    inzet.vindplaats,
    'onbekend' as status,
    [inzet.bron_id] as bron_ids
from mart.instrument as inzet
inner join meta.bron as bron on inzet.bron_id = bron.id
order by van_eur nulls last, inzet.naam
