/*
titel: Bijeenkomsten, netwerken en initiatieven
omschrijving: >-
  Bijeenkomsten, netwerken, programma's en initiatieven rond modern werkgeverschap en behoud, met datum, sector en
  regio zoals de bron ze geeft.
parameters:
  sectoren: {type: codelijst, standaard: [], omschrijving: sectoren; een lege lijst geeft alle}
  gebieden: {type: codelijst, standaard: [], omschrijving: regiocodes of onbekend; een lege lijst geeft alle}
  soorten: {type: codelijst, standaard: [], omschrijving: soorten; een lege lijst geeft alle}
korrel: één bijeenkomst, netwerk, programma of initiatief
kolommen:
  naam: {label: Naam}
  soort: {label: Soort}
  datum: {label: Datum of looptijd}
  sector: {label: Sector}
  gebied: {label: Regio}
  organisator: {label: Organisator}
  deelnemers_tekst: {label: Deelnemers}
  onderwerp: {label: Waarover}
  url: {label: Website}
  noot: {label: Noot}
  deelnemers: {label: Deelnemers als getal, tonen: false}
  start: {label: Begin als datum, tonen: false}
  eind: {label: Einde als datum, tonen: false}
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
    item.sector,
    coalesce(
        plaats.gebied, nullif(regexp_extract(item.noot, 'regio volgens bron: ([^;]+)', 1), '') || ' (volgens de bron)'
    ) as gebied,
    item.organisator,
    item.deelnemers_tekst,
    item.onderwerp,
    item.url,
    item.noot,
    item.deelnemers,
    item.start,
    item.eind,
    item.vindplaats,
    'onbekend' as status,
    [item.bron_id] as bron_ids
from mart.initiatief as item
left join plaats on item.initiatief = plaats.initiatief and item.bron_id = plaats.bron_id
left join moment as begin on item.start = begin.tekst
left join moment as einde on item.eind = einde.tekst
where
    (len($sectoren) = 0 or replace(item.sector, ',', '') = any($sectoren))
    and (
        len($gebieden) = 0
        or len(list_intersect(string_split(item.regio, ';'), $gebieden)) > 0
        or (item.regio is null and 'onbekend' = any($gebieden))
    )
    and (len($soorten) = 0 or item.soort = any($soorten))
order by coalesce(item.start, item.eind) nulls last, item.naam, item.bron_id
