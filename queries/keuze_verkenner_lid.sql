/*
titel: Leden van een dimensie om uit te kiezen
omschrijving: De regio's, perioden of andere leden van één dimensie van de gekozen tabel, in de volgorde van CBS.
parameters:
  tabel: {type: code, tabel: raw.statline_tabel, kolom: tabel, standaard: "", omschrijving: code van de tabel}
  dimensie: {type: code, tabel: raw.statline_dimensie, kolom: dimensie, standaard: "", omschrijving: naam van de dimensie}
korrel: één lid
kolommen:
  code: {label: Code}
  label: {label: Lid}
bronnen: [raw.statline_lid]
*/
select
    code,
    titel || case when status in ('voorlopig', 'nader voorlopig') then ' (' || status || ')' else '' end as label
from raw.statline_lid
where tabel = $tabel and dimensie = $dimensie
order by volgorde
