/*
titel: Kalender van bijeenkomsten en initiatieven
omschrijving: >-
  Alles waarvan de bron een begin geeft, op een kalender per jaar. Een datum is zo precies als in de bron: een dag, een
  maand of alleen een jaar.
parameters:
  sectoren: {type: codelijst, standaard: [], omschrijving: sectoren; een lege lijst geeft alle}
  gebieden: {type: codelijst, standaard: [], omschrijving: regiocodes of onbekend; een lege lijst geeft alle}
  soorten: {type: codelijst, standaard: [], omschrijving: soorten; een lege lijst geeft alle}
korrel: één bijeenkomst, programma of initiatief met een begin
kolommen:
  naam: {label: Naam}
  soort: {label: Soort}
  datum: {label: Datum of looptijd}
  precisie: {label: Precies tot op}
  sector: {label: Sector}
  gebied: {label: Regio}
  deelnemers_tekst: {label: Deelnemers}
  noot: {label: Noot}
  deelnemers: {label: Deelnemers als getal, tonen: false}
  begin_dag: {label: Eerste dag, tonen: false}
  eind_dag: {label: Laatste dag, tonen: false}
  vindplaats: {label: Vindplaats, tonen: false}
  status: {label: Status van het cijfer, tonen: false}
  bron_ids: {label: Bron, tonen: false}
bronnen: [mart.initiatief, mart.regio]
*/
with plaats as (
    select
        deel.initiatief,
        deel.bron_id,
        string_agg(regio.label, ', ' order by regio.volgorde) as gebied
    from (
        select
            initiatief,
            bron_id,
            unnest(string_split(regio, ';')) as regio_code
        from mart.initiatief
    ) as deel
    inner join mart.regio as regio on trim(deel.regio_code) = regio.regio_code
    group by deel.initiatief, deel.bron_id
),

tijdstip as (
    select start as tekst from mart.initiatief
    union
    select eind as tekst from mart.initiatief
),

moment as (
    select
        tekst,
        concat_ws(
            ' ',
            try_cast(split_part(tekst, '-', 3) as integer),
            [
                'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober',
                'november', 'december'
            ][try_cast(split_part(tekst, '-', 2) as integer)],
            split_part(tekst, '-', 1)
        ) as label
    from tijdstip
    where tekst is not null
)

select
    item.naam,
    item.soort,
    case
        when item.start = item.eind or (item.soort = 'bijeenkomst' and item.eind is null) then begin.label
        when item.start is null then 'tot ' || einde.label
        when item.eind is null then 'vanaf ' || begin.label
        else begin.label || ' tot ' || einde.label
    end
    || case when regexp_matches(item.noot, 'jaar[^;]*afgeleid') then ' (jaar afgeleid)' else '' end as datum,
    case length(item.start) when 10 then 'dag' when 7 then 'maand' else 'jaar' end as precisie,
    item.sector,
    coalesce(
        plaats.gebied, nullif(regexp_extract(item.noot, 'regio volgens bron: ([^;]+)', 1), '') || ' (volgens de bron)'
    ) as gebied,
    item.deelnemers_tekst,
    item.noot,
    item.deelnemers,
    cast(item.start || substr('-01-01', length(item.start) - 3) as date) as begin_dag,
    case length(item.eind)
        when 10 then cast(item.eind as date)
        when 7 then last_day(cast(item.eind || '-01' as date))
        when 4 then cast(item.eind || '-12-31' as date)
    end as eind_dag,
    item.vindplaats,
    'onbekend' as status,
    [item.bron_id] as bron_ids
from mart.initiatief as item
left join plaats on item.initiatief = plaats.initiatief and item.bron_id = plaats.bron_id
left join moment as begin on item.start = begin.tekst
left join moment as einde on item.eind = einde.tekst
where
    item.start is not null
    and (len($sectoren) = 0 or replace(item.sector, ',', '') = any($sectoren))
    and (
        len($gebieden) = 0
        or len(list_intersect(string_split(item.regio, ';'), $gebieden)) > 0
        or (item.regio is null and 'onbekend' = any($gebieden))
    )
    and (len($soorten) = 0 or item.soort = any($soorten))
order by begin_dag, length(item.start) desc, item.naam, item.bron_id
