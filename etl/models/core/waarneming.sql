/*
titel: Van welk thema, welke periode en welke bron er waarden zijn
omschrijving: Zonder prognoses, cijfers van derden en wat wij zelf rekenen; die zeggen niets over hoe actueel een thema is.
korrel: één rij per waarde
bronnen: [mart.kerncijfer, mart.mobiliteit, mart.indicator]
*/
create view core.waarneming as
select
    indicator.thema_code,
    cijfer.periode_code,
    cijfer.bron_id
from mart.kerncijfer as cijfer
inner join mart.indicator as indicator using (indicator_code)
where cijfer.opgaven > 0 and cijfer.waarde is not null and indicator.soort <> 'prognose' and cijfer.bron_soort <> 'derden'
union all
select
    'mobiliteit' as thema_code,
    periode_code,
    bron_id
from mart.mobiliteit
where aantal is not null and bron_soort <> 'derden'
