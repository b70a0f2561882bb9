/*
titel: Wanneer nieuwe cijfers te verwachten zijn
omschrijving: >
  Per thema met een vast ritme de dagen waarop nieuwe cijfers te verwachten zijn, tot anderhalf jaar na de bouw van deze
  gegevens: het einde van de periode plus het ritme van de bron. Het is een verwachting, geen toezegging. Thema's zonder vast ritme staan er niet bij.
korrel: één verwachte publicatie
kolommen:
  thema: {label: Thema}
  periode: {label: Nieuwe periode}
  verwacht_rond: {label: Verwacht rond}
  ritme_maanden: {label: Na de periode, decimalen: 1, tonen: true}
  laatste_periode: {label: Nu tot en met}
  ritme_bron: {tonen: false}
  verwacht: {label: Verwachte dag, tonen: false}
  vanaf: {label: Gezien vanaf, tonen: false, definitie: Dag waarop deze gegevens zijn gebouwd.}
  te_laat_sinds: {label: Te laat sinds, tonen: false, definitie: "Dag waarop volgens het ritme al iets nieuws verscheen dat nog niet is ingelezen. Leeg als er niets ontbreekt."}
bronnen: [meta.actualiteit, meta.versie, mart.thema, mart.periode]
*/
with vanaf as (
    select max(gebouwd_op)::date as dag
    from meta.versie
),

komend as (
    select
        actueel.thema,
        actueel.thema_code,
        actueel.laatste_periode,
        actueel.volgende_verwacht,
        thema.ritme_maanden,
        thema.ritme_bron,
        periode.soort,
        core.volgend_einde(periode.eind, periode.soort, plaats.nummer) as eind
    from meta.actualiteit as actueel
    inner join mart.thema as thema on actueel.thema_code = thema.thema_code and thema.ritme_maanden is not null
    inner join mart.periode as periode on actueel.periode_code = periode.periode_code
    cross join (select unnest(generate_series(1, 240)) as nummer) as plaats
)

select
    komend.thema,
    case komend.soort
        when 'kwartaal' then quarter(komend.eind) || 'e kwartaal ' || year(komend.eind)
        when 'maand' then core.datum_label(strftime(komend.eind, '%Y-%m'))
        else year(komend.eind)::varchar
    end as periode,
    core.datum_label(strftime(core.verwacht(komend.eind, komend.ritme_maanden), '%Y-%m-%d')) as verwacht_rond,
    komend.ritme_maanden,
    komend.laatste_periode,
    if(komend.volgende_verwacht < vanaf.dag, strftime(komend.volgende_verwacht, '%Y-%m-%d'), null) as te_laat_sinds,
    komend.ritme_bron,
    strftime(core.verwacht(komend.eind, komend.ritme_maanden), '%Y-%m-%d') as verwacht,
    strftime(vanaf.dag, '%Y-%m-%d') as vanaf,
    komend.thema_code,
    []::varchar[] as bron_ids,
    null::varchar as status
from komend
cross join vanaf
where
    core.verwacht(komend.eind, komend.ritme_maanden) >= vanaf.dag
    and core.verwacht(komend.eind, komend.ritme_maanden) < vanaf.dag + interval 18 month
order by verwacht, komend.thema
