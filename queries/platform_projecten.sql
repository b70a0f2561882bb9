/*
titel: Projecten van de platforms
omschrijving: De projecten van de platforms en van FCB zelf, met thema, status, looptijd en resultaat.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
  themas: {type: codelijst, keuzes: keuze_projectthema, standaard: [], omschrijving: thema's van projecten; een lege lijst geeft alle}
  statussen: {type: codelijst, keuzes: keuze_projectstatus, standaard: [], omschrijving: statussen van projecten; een lege lijst geeft alle}
korrel: één project
kolommen:
  titel: {label: Project}
  projectstatus: {label: Status}
  looptijd: {label: Looptijd}
  omschrijving: {label: Wat het is}
  doelgroep: {label: Voor wie, tonen: false}
  noot: {tonen: false}
  project: {label: Projectcode}
  start: {label: Begin als datum}
  eind: {label: Einde als datum}
  status: {label: Status van het cijfer}
bronnen: [core.project, mart.platformbudget]
*/
select
    project.titel,
    project.platform,
    project.thema,
    project.status as projectstatus,
    core.looptijd_label(project.start, project.eind) as looptijd,
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
    project.bron_ids
from core.project as project
where
    (len($platforms) = 0 or project.platform_code = any($platforms))
    and (len($themas) = 0 or project.thema = any($themas))
    and (len($statussen) = 0 or project.status = any($statussen))
order by
    project.platform_code not in (select budget.platform_code from mart.platformbudget as budget),
    project.platform, project.thema, project.titel
