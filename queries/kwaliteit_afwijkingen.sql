/*
titel: Wat bronnen zeggen tegen wat hun eigen tabel geeft
omschrijving: >
  Getallen uit lopende tekst naast het getal dat uit de geladen cijfers volgt. Klopt afgerond betekent: gelijk na
  afronden op de precisie van de uitspraak.
parameters:
  oordeel: {type: keuze, waarden: [alle, klopt, klopt afgerond, wijkt af, onbeslist], standaard: alle, omschrijving: oordeel}
korrel: één uitspraak
kolommen:
  uitspraak: {label: De bron zegt}
  uitspraak_waarde: {label: Waarde in de tekst}
  tabel_waarde: {label: Waarde uit de cijfers}
  code: {tonen: false}
bronnen: [meta.afwijking]
*/
select
    uitspraak,
    uitspraak_waarde,
    tabel_waarde,
    eenheid,
    oordeel,
    toelichting,
    berekening,
    code,
    vindplaats,
    [bron_id] as bron_ids,
    null::varchar as status
from meta.afwijking
where $oordeel = 'alle' or oordeel = $oordeel
order by list_position(['wijkt af', 'onbeslist', 'klopt afgerond', 'klopt'], oordeel), code
