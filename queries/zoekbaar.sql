/*
titel: Wat te vinden is
omschrijving: >
  Alles uit de gegevens waar een zoekvraag naartoe kan leiden: regio's, gemeenten met hun regio, branches, cijfers,
  begrippen, projecten, publicaties, instrumenten en bijeenkomsten, met hun andere namen en wat erover gezegd wordt.
korrel: één ding met één code binnen zijn soort
kolommen:
  soort: {label: Soort}
  code: {label: Code}
  naam: {label: Naam}
  ook: {label: Andere namen}
  tekst: {label: Wat erover gezegd wordt}
  hoort_bij: {label: Regio of platform waar het bij hoort}
  niveau: {label: Soort gebied of branche}
bronnen: [
  mart.gemeente, mart.begrip, mart.project, mart.platform, mart.publicatie, mart.instrument, mart.initiatief,
  raw.definitie_regio, raw.definitie_branche, raw.definitie_indicator
]
*/
with gevonden as (
    select
        'regio' as soort,
        code,
        label as naam,
        concat_ws(' ', code, array_to_string(aliassen, ' ')) as ook,
        null as tekst,
        bovenliggend as hoort_bij,
        soort as niveau
    from raw.definitie_regio
    where soort <> 'overig'
    union all
    select
        'gemeente',
        gemeente.gemeente_code,
        gemeente.label as gemeente,
        regio.label,
        null,
        gemeente.regio_code,
        null
    from mart.gemeente as gemeente
    inner join raw.definitie_regio as regio on gemeente.regio_code = regio.code
    union all
    select
        'branche',
        code,
        label,
        concat_ws(' ', code, label_kort, array_to_string(aliassen, ' ')),
        definitie,
        bovenliggend,
        niveau
    from raw.definitie_branche
    where niveau in ('sector', 'branche', 'subbranche')
    union all
    select
        'cijfer',
        code,
        label,
        array_to_string(aliassen, ' '),
        definitie,
        thema,
        null
    from raw.definitie_indicator
    union all
    select
        'begrip',
        begrip_code,
        term,
        replace(begrip_code, '-', ' '),
        uitleg,
        null,
        null
    from mart.begrip
    union all
    select
        'project',
        project.platform_code || '/' || project.project,
        project.titel,
        project.thema,
        concat_ws(' ', project.omschrijving, project.resultaat, project.doelgroep, platform.label),
        project.platform_code,
        null
    from mart.project as project
    left join mart.platform as platform on project.platform_code = platform.platform_code
    union all
    select
        'publicatie',
        publicatie,
        titel,
        concat_ws(' ', onderwerp, sector),
        samenvatting,
        null,
        null
    from mart.publicatie
    union all
    select
        'instrument',
        instrument,
        naam,
        aanbieder,
        concat_ws(' ', omschrijving, doelgroep),
        null,
        null
    from mart.instrument
    union all
    select
        'bijeenkomst',
        initiatief,
        naam,
        concat_ws(' ', soort, sector),
        concat_ws(' ', onderwerp, organisator),
        null,
        null
    from mart.initiatief
)

select
    gevonden.soort,
    gevonden.code,
    gevonden.naam,
    gevonden.ook,
    gevonden.tekst,
    gevonden.hoort_bij,
    gevonden.niveau
from gevonden
order by gevonden.soort, gevonden.code
