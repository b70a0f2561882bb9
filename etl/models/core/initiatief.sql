/*
titel: Bijeenkomsten, netwerken en initiatieven met namen van regio's en een datum in woorden
omschrijving: >
  gebied noemt de bekende regio's, en anders wat de bron zegt. gebieden zijn hun codes, of onbekend. Een bijeenkomst
  zonder einde duurt tot haar begin.
korrel: één rij per initiatief
bronnen: [mart.initiatief, mart.regio, core.looptijd_label]
*/
create view core.initiatief as
with plaats as (
    select
        deel.initiatief,
        deel.bron_id,
        string_agg(regio.label, ', ' order by regio.volgorde) as plaats
    from (select initiatief, bron_id, unnest(string_split(regio, ';')) as regio_code from mart.initiatief) as deel
    inner join mart.regio as regio on trim(deel.regio_code) = regio.regio_code
    group by deel.initiatief, deel.bron_id
)

select
    item.*,
    plaats.plaats,
    coalesce(
        plaats.plaats, nullif(regexp_extract(item.noot, 'regio volgens bron: ([^;]+)', 1), '') || ' (volgens de bron)'
    ) as gebied,
    string_split(coalesce(item.regio, 'onbekend'), ';') as gebieden,
    core.looptijd_label(item.start, if(item.soort = 'bijeenkomst', coalesce(item.eind, item.start), item.eind))
    || if(regexp_matches(item.noot, 'jaar[^;]*afgeleid'), ' (jaar afgeleid)', '') as datum,
    'onbekend' as status,
    [item.bron_id] as bron_ids
from mart.initiatief as item
left join plaats using (initiatief, bron_id)
