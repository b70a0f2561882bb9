/*
titel: Elk project met de laatste stand van zijn geld
omschrijving: >
  Tekst uit de eerste rij die haar geeft, status en resultaat uit de laatste. bedrag, bestemd en besteed zijn elk de laatste
  die is ingelezen; stand_op is de dag van besteed. noemer_eur is waarvan besteed een deel is: wat de bron noemt, anders
  wat bestemd is, anders het hele bedrag. Leeg als dat bedrag er niet is. Van een maand of jaar zonder dag telt de hele maand of
  het hele jaar.
korrel: één rij per project
bronnen: [mart.project, mart.platform]
*/
create view core.project as
with standen as (
    select
        *,
        coalesce(peildatum, date '0001-01-01') as dag
    from mart.project
),

laatste as (
    select
        platform_code,
        project,
        coalesce(arg_min(titel, dag) filter (where titel <> project), min(titel)) as titel,
        arg_min(thema, dag) as thema,
        coalesce(arg_max(status, dag) filter (where status <> 'onbekend'), 'onbekend') as status,
        arg_max(start, dag) as start,
        arg_max(eind, dag) as eind,
        arg_min(doelgroep, dag) as doelgroep,
        arg_min(omschrijving, dag) as omschrijving,
        arg_max(resultaat, dag) as resultaat,
        arg_max(noot, dag) as noot,
        arg_max(bedrag_eur, dag) as bedrag_eur,
        arg_max(bestemd_eur, dag) as bestemd_eur,
        arg_max(besteed_eur, dag) as besteed_eur,
        arg_max(peildatum, dag) filter (where besteed_eur is not null) as stand_op,
        arg_max(noemer, dag) as genoemd,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        list(distinct bron_id order by bron_id) as bron_ids
    from standen
    group by all
),

noemers as (
    select
        *,
        coalesce(genoemd, if(bestemd_eur is null, 'bedrag', 'bestemd')) as noemer
    from laatste
)

select
    platform.label as platform,
    noemers.* exclude (genoemd),
    if(noemers.noemer = 'bestemd', noemers.bestemd_eur, noemers.bedrag_eur) as noemer_eur,
    try_cast(noemers.start || '-01-01'[length(noemers.start) - 3:] as date) as eerste_dag,
    case length(noemers.eind)
        when 4 then try_cast(noemers.eind || '-12-31' as date)
        when 7 then last_day(try_cast(noemers.eind || '-01' as date))
        else try_cast(noemers.eind as date)
    end as laatste_dag
from noemers
inner join mart.platform as platform on noemers.platform_code = platform.platform_code
order by noemers.platform_code, noemers.project
