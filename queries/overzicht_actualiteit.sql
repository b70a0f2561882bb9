/*
titel: Actualiteit per thema
omschrijving: >
  Tot en met welke periode er cijfers zijn, wanneer ze zijn opgehaald en wanneer volgens het ritme van de bron het
  volgende cijfer verschijnt. Thema's zonder vast ritme hebben geen verwachte dag.
korrel: één thema
kolommen:
  waarden: {label: Waarden, eenheid: aantal}
bronnen: [meta.actualiteit, mart.thema, mart.kerncijfer, mart.mobiliteit, mart.indicator]
*/
with bron_van_thema as (
    select
        thema_code,
        periode_code,
        list_sort(list_distinct(list(bron_id))) as bron_ids
    from core.waarneming
    group by thema_code, periode_code
)

select
    actueel.thema,
    actueel.laatste_periode,
    strftime(actueel.opgehaald, '%Y-%m-%d') as opgehaald,
    strftime(actueel.volgende_verwacht, '%Y-%m-%d') as volgende_verwacht,
    actueel.waarden,
    actueel.thema_code,
    actueel.periode_code,
    null::varchar as status,
    coalesce(bron_van_thema.bron_ids, []) as bron_ids
from meta.actualiteit as actueel
left join bron_van_thema
    on actueel.thema_code = bron_van_thema.thema_code and actueel.periode_code = bron_van_thema.periode_code
left join mart.thema as thema on actueel.thema_code = thema.thema_code
order by thema.ritme_maanden is null, actueel.volgende_verwacht, actueel.thema
