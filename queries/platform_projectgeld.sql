/*
titel: Geld per project
omschrijving: >
  Wat elk project kost, wat daarvan is besteed en wat over is, naast het deel van de looptijd dat om was op de dag van de
  stand. verwacht_eur is wat op de laatste dag van dat jaar (of van het project, als dat eerder eindigt) besteed is als het
  tempo van de eerste dag tot de stand gelijk blijft, op honderden afgerond; leeg als er nog geen 90 dagen om zijn, als niets besteed is of als het jaar al om is.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
  themas: {type: codelijst, keuzes: keuze_projectthema, standaard: [], omschrijving: thema's van projecten; een lege lijst geeft alle}
  statussen: {type: codelijst, keuzes: keuze_projectstatus, standaard: [], omschrijving: statussen van projecten; een lege lijst geeft alle}
korrel: één project; geen enkel als van geen van de gekozen projecten bekend is wat besteed is
kolommen:
  titel: {label: Project}
  noemer: {label: Besteed is een deel van}
  noemer_eur: {label: Dat bedrag, eenheid: euro, decimalen: 0}
  over_eur: {label: Over, eenheid: euro, decimalen: 0}
  besteed: {label: Deel dat besteed is, eenheid: procent, decimalen: 1}
  looptijd_om: {label: Deel van de looptijd om, eenheid: procent, decimalen: 1}
  verwacht_eur: {label: Verwacht besteed, eenheid: euro, decimalen: 0}
  verwacht_op: {label: Verwacht op}
  dagen: {label: Dagen om, tonen: false}
  project: {label: Projectcode}
  peildatum: {tonen: false}
bronnen: [core.project]
*/
with stand as (
    select
        *,
        least(coalesce(laatste_dag, date '9999-12-31'), make_date(year(stand_op), 12, 31)) as tot,
        date_diff('day', eerste_dag, stand_op) + 1 as dagen
    from core.project
    where
        (len($platforms) = 0 or platform_code = any($platforms))
        and (len($themas) = 0 or thema = any($themas))
        and (len($statussen) = 0 or status = any($statussen))
),

verwacht as (
    select
        *,
        if(
            besteed_eur > 0 and dagen >= 90 and stand_op < tot,
            round(besteed_eur / dagen * (date_diff('day', eerste_dag, tot) + 1), -2),
            null
        ) as verwacht_eur
    from stand
)

select
    titel,
    platform,
    thema,
    bedrag_eur,
    bestemd_eur,
    besteed_eur,
    core.datum_label(stand_op::varchar) as stand_op,
    noemer_eur - besteed_eur as over_eur,
    100 * besteed_eur / nullif(noemer_eur, 0) as besteed,
    if(
        stand_op between eerste_dag and laatste_dag,
        100 * dagen / (date_diff('day', eerste_dag, laatste_dag) + 1),
        null
    ) as looptijd_om,
    verwacht_eur,
    if(verwacht_eur is null, null, core.datum_label(tot::varchar)) as verwacht_op,
    if(noemer_eur is null, null, noemer) as noemer,
    noemer_eur,
    dagen,
    project,
    platform_code,
    strftime(stand_op, '%Y-%m-%d') as peildatum,
    vindplaats,
    'onbekend' as status,
    bron_ids
from verwacht
qualify count(besteed_eur) over () > 0
order by
    besteed_eur desc nulls last, noemer_eur desc nulls last,
    platform, titel, project
