/*
titel: Acties
omschrijving: >
  De acties van de regionale plannen, met elke peiling van status, eigenaar en notitie. Is indicator de code van een
  indicator, dan staat er haar naam.
korrel: één rij per plan x actielijn x nummer x peildatum
bronnen: [raw.actie, mart.indicator]
*/
create table mart.actie as
select
    rij.plan,
    regio.code as regio_code,
    rij.actielijn::integer as actielijn,
    rij.nummer::integer as nummer,
    rij.actie,
    rij.toelichting,
    rij.termijn,
    rij.termijn like '%kort%' as kort,
    rij.termijn like '%middellang%' as middellang,
    regexp_matches(replace(rij.termijn, 'middellang', ''), 'lang') as lang,
    rij.aard,
    coalesce(rij.status, 'onbekend') as status,
    rij.eigenaar,
    rij.notitie,
    rij.peildatum::date as peildatum,
    coalesce(bekend.label, rij.indicator) as indicator,
    rij.eenheid,
    rij.nulmeting::double as nulmeting,
    rij.doelwaarde::double as doelwaarde,
    rij.meetwaarde::double as meetwaarde,
    rij.meetbron,
    rij.bron_id,
    rij.vindplaats
from raw.actie as rij
left join raw.alias as regio on regio.soort = 'regio' and rij.regio = regio.tekst
left join mart.indicator as bekend on rij.indicator = bekend.indicator_code
order by rij.plan, rij.actielijn::integer, rij.nummer::integer, rij.peildatum nulls first
