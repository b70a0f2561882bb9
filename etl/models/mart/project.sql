/*
titel: Projecten
omschrijving: De projecten van de FCB-platforms.
korrel: één rij per project
bronnen: [raw.project]
*/
create table mart.project as
select
    platform.code as platform_code,
    rij.project,
    rij.titel,
    rij.thema,
    coalesce(rij.status, 'onbekend') as status,
    rij.start,
    rij.eind,
    rij.doelgroep,
    rij.omschrijving,
    rij.resultaat,
    rij.bron_id,
    rij.vindplaats,
    rij.noot
from raw.project as rij
inner join raw.alias as platform on platform.soort = 'platform' and rij.platform = platform.tekst
order by platform.code, rij.rij::integer
