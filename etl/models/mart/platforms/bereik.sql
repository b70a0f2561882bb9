/*
titel: Bereik
omschrijving: Bezoekers, volgers, abonnees en campagneresultaten van de platforms.
korrel: één rij per platform x kanaal x maat x soort x periode
bronnen: [raw.bereik]
*/
create table mart.bereik as
select
    platform.code as platform_code,
    rij.kanaal,
    rij.maat,
    rij.soort,
    periode.code as periode_code,
    rij.aantal::double as aantal,
    rij.groei::double as groei,
    rij.vergeleken_met,
    rij.eenheid,
    rij.waarde_tekst,
    rij.bron_id,
    rij.vindplaats,
    rij.noot
from raw.bereik as rij
inner join raw.alias as platform on platform.soort = 'platform' and rij.platform = platform.tekst
inner join raw.alias as periode on periode.soort = 'periode' and rij.periode = periode.tekst
order by platform.code, rij.kanaal, rij.maat, rij.soort, periode.code, rij.rij::integer
