/*
titel: Regio's met een andere naam of een andere grens
omschrijving: >
  Namen die een RegioPlus-regio vroeger had, en waar u verder op let bij een naam. De code van een regio bleef gelijk.
korrel: één vroegere naam of waarschuwing van één regio
kolommen:
  regio: {label: Regio nu, tonen: true}
  naam: {label: Vroegere naam}
  zekerheid: {label: Hoe zeker}
  herkomst: {label: Waar dat staat}
  regio_code: {tonen: true}
bronnen: [mart.regio]
*/
with naam as (
    select
        regio.regio_code,
        vroeger.stand ->> 'naam' as naam,
        -- a source knows the day or only the year
        coalesce(
            strftime(try_strptime(vroeger.stand ->> 'tot', '%Y-%m-%d'), '%-d-%-m-%Y'), vroeger.stand ->> 'tot'
        ) as tot,
        left(vroeger.stand ->> 'tot', 4) as jaar,
        vroeger.stand ->> 'bron' as herkomst,
        if((vroeger.stand ->> 'afgeleid') = 'true', 'afgeleid', 'staat in de bron') as zekerheid
    from mart.regio as regio, unnest(cast(regio.naamgeschiedenis as json[])) as vroeger (stand)
)

select
    regio.label as regio,
    naam.naam,
    naam.tot,
    naam.zekerheid,
    naam.herkomst,
    array_to_string(regio.let_op, ' ') as let_op,
    regio.regio_code,
    cast(null as varchar) as status,
    cast([] as varchar[]) as bron_ids
from mart.regio as regio
left join naam on regio.regio_code = naam.regio_code
where
    regio.soort = 'regioplus'
    and (
        naam.naam is not null
        -- a name shared with a province matters to who loads a file, not to who reads a map
        or regio.let_op[1] not like 'Er is ook een provincie%'
    )
order by naam.naam is null, naam.jaar desc, regio.label
