/*
titel: Netwerken
omschrijving: De netwerken waarin organisaties in de regio kennis, vacatures en medewerkers delen.
parameters:
  gebieden: {type: codelijst, standaard: [], omschrijving: regiocodes of onbekend; een lege lijst geeft alle}
korrel: één netwerk
kolommen:
  naam: {label: Netwerk}
  gebied: {label: Regio}
  sector: {label: Sector}
  organisator: {label: Organisator}
  deelnemers_tekst: {label: Deelnemers}
  onderwerp: {label: Waarover}
  noot: {label: Noot}
  url: {label: Website, tonen: false}
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
)

select
    item.naam,
    coalesce(
        plaats.gebied, nullif(regexp_extract(item.noot, 'regio volgens bron: ([^;]+)', 1), '') || ' (volgens de bron)'
    ) as gebied,
    item.sector,
    item.organisator,
    item.deelnemers_tekst,
    item.onderwerp,
    item.noot,
    item.url,
    item.vindplaats,
    'onbekend' as status,
    [item.bron_id] as bron_ids
from mart.initiatief as item
left join plaats on item.initiatief = plaats.initiatief and item.bron_id = plaats.bron_id
where
    item.soort = 'netwerk'
    and (
        len($gebieden) = 0
        or len(list_intersect(string_split(item.regio, ';'), $gebieden)) > 0
        or (item.regio is null and 'onbekend' = any($gebieden))
    )
order by plaats.gebied nulls last, item.naam, item.bron_id
