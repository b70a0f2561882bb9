/*
titel: Acties van de plannen zoals zij nu zijn
omschrijving: >
  Het laatste wat een bron van een actie zegt, met de laatste ingelezen stand als die er is. gemeten en meetbron zijn
  van meetwaarde. bron_id en vindplaats zijn van wie de actie het eerst noemde, vindplaatsen van allen.
korrel: één rij per actie van een plan
bronnen: [mart.actie, meta.bron]
*/
create view core.actie as
with opgave as (
    select
        actie.*,
        concat_ws(
            '|', coalesce(strftime(actie.peildatum, '%Y-%m-%d'), '0000'), cast(bron.opgehaald as varchar), actie.bron_id
        ) as moment
    from mart.actie as actie
    inner join meta.bron as bron on actie.bron_id = bron.id
),

nu as (
    select
        plan,
        actielijn,
        nummer,
        arg_max(actie, moment) as actie,
        arg_max(toelichting, moment) as toelichting,
        arg_max(termijn, moment) as termijn,
        arg_max(kort, moment) as kort,
        arg_max(middellang, moment) as middellang,
        arg_max(lang, moment) as lang,
        arg_max(aard, moment) as aard,
        arg_max(indicator, moment) as indicator,
        arg_max(eenheid, moment) as eenheid,
        arg_max(nulmeting, moment) as nulmeting,
        arg_max(doelwaarde, moment) as doelwaarde,
        arg_max(meetwaarde, moment) filter (where peildatum is not null) as meetwaarde,
        arg_max_null(meetbron, moment) filter (where peildatum is not null and meetwaarde is not null) as meetbron,
        max(peildatum) filter (where meetwaarde is not null) as gemeten,
        max(moment) filter (where peildatum is not null) as laatste,
        arg_min(vindplaats, moment) as vindplaats,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaatsen,
        arg_min(bron_id, moment) as bron_id,
        list_sort(list(distinct bron_id)) as bron_ids
    from opgave
    group by plan, actielijn, nummer
)

select
    nu.*,
    coalesce(stand.status, 'nog niet ingelezen') as stand,
    stand.eigenaar,
    stand.notitie,
    stand.peildatum
from nu
left join opgave as stand
    on nu.plan = stand.plan and nu.actielijn = stand.actielijn and nu.nummer = stand.nummer and nu.laatste = stand.moment
