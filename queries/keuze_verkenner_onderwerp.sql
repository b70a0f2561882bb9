/*
titel: Onderwerpen van een StatLine-tabel om uit te kiezen
omschrijving: De onderwerpen van de gekozen tabel met hun eenheid, in de volgorde van CBS.
parameters:
  tabel: {type: code, tabel: raw.statline_tabel, kolom: tabel, standaard: "", omschrijving: code van de tabel}
korrel: één onderwerp
kolommen:
  code: {label: Code}
  label: {label: Onderwerp}
bronnen: [raw.statline_onderwerp]
*/
select
    onderwerp as code,
    case when groep <> '' then groep || ' / ' else '' end
    || titel
    || case when coalesce(eenheid, '') <> '' then ' (' || eenheid || ')' else '' end as label
from raw.statline_onderwerp
where tabel = $tabel
order by volgorde
