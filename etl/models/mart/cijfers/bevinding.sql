/*
titel: Bevindingen
omschrijving: Wat bronnen in woorden vaststellen; een getal erin staat in geen andere tabel.
korrel: één rij per bevinding
bronnen: [raw.bevinding]
*/
create table mart.bevinding as
select
    rij.bevinding,
    rij.onderwerp,
    regio.code as regio_code,
    branche.code as branche_code,
    rij.periode_van,
    rij.periode_tot,
    rij.groep,
    rij.richting,
    rij.oordeel,
    rij.tekst,
    rij.bron_id,
    rij.vindplaats
from raw.bevinding as rij
left join raw.alias as regio on regio.soort = 'regio' and rij.regio = regio.tekst
left join raw.alias as branche on branche.soort = 'branche' and rij.branche = branche.tekst
order by rij.bron_id, rij.rij::integer
