/*
titel: Onthoud welke cellen van een onderwerp cijfers werden
korrel: één rij per combinatie
bronnen: [raw.rol_combinatie]
*/
insert into raw.statline_rolcel by name
select
    $doel as doel,
    $tabel as tabel,
    $onderwerp as onderwerp,
    combinatie,
    $indicator as indicator_code,
    branche_code,
    richting,
    bereik,
    categorie,
    coalesce(uitsplitsing, '') as uitsplitsing
from raw.rol_combinatie
order by combinatie, branche_code
