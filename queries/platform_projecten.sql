/*
titel: Projecten van de platforms
omschrijving: De projecten van de platforms en van FCB zelf, met thema, status, looptijd en resultaat.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
  themas: {type: codelijst, standaard: [], omschrijving: thema's van projecten; een lege lijst geeft alle}
  statussen: {type: codelijst, standaard: [], omschrijving: statussen van projecten; een lege lijst geeft alle}
korrel: één project
kolommen:
  titel: {label: Project}
  platform: {label: Platform}
  thema: {label: Thema}
  projectstatus: {label: Status}
  looptijd: {label: Looptijd}
  omschrijving: {label: Wat het is}
  resultaat: {label: Resultaat}
  doelgroep: {label: Voor wie, tonen: false}
  noot: {label: Noot, tonen: false}
  project: {label: Projectcode, tonen: false}
  platform_code: {label: Platformcode, tonen: false}
  start: {label: Begin als datum, tonen: false}
  eind: {label: Einde als datum, tonen: false}
  vindplaats: {label: Vindplaats, tonen: false}
  status: {label: Status van het cijfer, tonen: false}
  bron_ids: {label: Bron, tonen: false}
bronnen: [mart.project, mart.platform, mart.platformbudget]
*/
with tijdstip as (
    select start as tekst from mart.project
    union
    select eind as tekst from mart.project
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
    project.titel,
    platform.label as platform,
    project.thema,
    project.status as projectstatus,
    case
        when project.start = project.eind then begin.label
        when project.start is null then 'tot ' || einde.label
        when project.eind is null then 'vanaf ' || begin.label
        else begin.label || ' tot ' || einde.label
    end as looptijd,
    project.omschrijving,
    project.resultaat,
    project.doelgroep,
    project.noot,
    project.project,
    project.platform_code,
    project.start,
    project.eind,
    project.vindplaats,
    'onbekend' as status,
    [project.bron_id] as bron_ids
from mart.project as project
inner join mart.platform as platform on project.platform_code = platform.platform_code
left join moment as begin on project.start = begin.tekst
left join moment as einde on project.eind = einde.tekst
where
    (len($platforms) = 0 or project.platform_code = any($platforms))
    and (len($themas) = 0 or project.thema = any($themas))
    and (len($statussen) = 0 or project.status = any($statussen))
order by
    project.platform_code not in (select budget.platform_code from mart.platformbudget as budget),
    platform.label, project.thema, project.titel
