/*
titel: De cellen van de tabel van een rol, met wat hun combinatie en regio in het huis zijn
omschrijving: Zonder regio in de tabel geldt een cijfer voor het land. Een periode waarvan niemand weet hoe lang zij duurt, doet niet mee.
korrel: één rij per onderwerp x branche x regio x periode x kenmerk
bronnen: [core.statline, raw.rol_combinatie, raw.rol_regio, raw.rol_dag]
*/
create view raw.rol_cijfer as
select
    cel.tabel,
    cel.onderwerp,
    cel.periode_code,
    cel.waarde,
    cel.status,
    cel.reden_ontbreekt,
    cel.bron_id,
    regio.regio_code,
    combinatie.branche_code,
    combinatie.uitsplitsing,
    combinatie.richting,
    combinatie.bereik,
    combinatie.categorie
from core.statline as cel
inner join raw.rol_combinatie as combinatie on cel.combinatie = combinatie.combinatie
inner join raw.rol_regio as regio on coalesce(cel.regio_code, '') = regio.statline
where cel.periode_code in (select datum.periode_code from raw.rol_dag as datum)
