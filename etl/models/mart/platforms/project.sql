/*
titel: Projecten
omschrijving: De projecten van de FCB-platforms, met elke stand van het geld.
korrel: één rij per project x peildatum
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
    rij.noot,
    rij.bedrag_eur::double as bedrag_eur,
    rij.bestemd_eur::double as bestemd_eur,
    rij.besteed_eur::double as besteed_eur,
    rij.peildatum::date as peildatum,
    rij.noemer
from raw.project as rij
inner join raw.alias as platform on platform.soort = 'platform' and rij.platform = platform.tekst
order by platform.code, rij.rij::integer, rij.peildatum nulls first
