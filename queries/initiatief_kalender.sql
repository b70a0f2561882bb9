/*
titel: Kalender van bijeenkomsten en initiatieven
omschrijving: >-
  Alles waarvan de bron een begin geeft, op een kalender per jaar. Een datum is zo precies als in de bron: een dag, een
  maand of alleen een jaar.
parameters:
  sectoren: {type: codelijst, keuzes: initiatief_keuze_sector, standaard: [], omschrijving: sectoren; een lege lijst geeft alle}
  gebieden: {type: codelijst, keuzes: initiatief_keuze_gebied, tabel: mart.regio, kolom: regio_code, standaard: [], omschrijving: regiocodes of onbekend; een lege lijst geeft alle}
  soorten: {type: codelijst, keuzes: initiatief_keuze_soort, standaard: [], omschrijving: soorten; een lege lijst geeft alle}
korrel: één bijeenkomst, programma of initiatief met een begin
kolommen:
  precisie: {label: Precies tot op}
  begin_dag: {label: Eerste dag, tonen: false}
  eind_dag: {label: Laatste dag, tonen: false}
  status: {label: Status van het cijfer}
bronnen: [mart.initiatief, mart.regio]
*/
select
    naam,
    soort,
    datum,
    case length(start) when 10 then 'dag' when 7 then 'maand' else 'jaar' end as precisie,
    sector,
    gebied,
    deelnemers_tekst,
    noot,
    deelnemers,
    cast(start || substr('-01-01', length(start) - 3) as date) as begin_dag,
    case length(eind)
        when 10 then cast(eind as date)
        when 7 then last_day(cast(eind || '-01' as date))
        when 4 then cast(eind || '-12-31' as date)
    end as eind_dag,
    vindplaats,
    status,
    bron_ids
from core.initiatief
where
    start is not null
    and (len($sectoren) = 0 or replace(sector, ',', '') = any($sectoren))
    and (len($gebieden) = 0 or list_has_any(gebieden, $gebieden))
    and (len($soorten) = 0 or soort = any($soorten))
order by begin_dag, length(start) desc, naam, bron_id
