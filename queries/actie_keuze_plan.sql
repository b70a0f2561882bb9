/*
titel: Plannen om uit te kiezen
omschrijving: De regionale plannen met acties, met hun regio.
korrel: één rij per plan
kolommen:
  code: {label: Code}
  label: {label: Plan}
bronnen: [mart.actie, mart.actielijn, mart.regio, meta.bron]
*/
with eerste as (
    select
        plan,
        arg_min(bron_id, coalesce(peildatum, date '0001-01-01')) as bron_id,
        any_value(regio_code) as regio_code
    from mart.actie
    group by plan
)

select
    eerste.plan as code,
    case when bron.soort = 'eigen' then eerste.plan else bron.titel end
    || coalesce(' (' || regio.label || ')', '') as label
from eerste
inner join meta.bron as bron on eerste.bron_id = bron.id
left join mart.regio as regio on eerste.regio_code = regio.regio_code
order by bron.soort = 'eigen', label
