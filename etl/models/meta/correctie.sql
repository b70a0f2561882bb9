/*
titel: Vastgelegde correcties
omschrijving: Fouten in een bron die hier verbeterd zijn, met de foute waarde die wij verwachten te lezen.
korrel: één rij per correctie
bronnen: [raw.definitie_correctie]
*/
create table meta.correctie as
select
    code,
    bron as bron_id,
    bestand,
    sleutel,
    kolom,
    waarde_fout,
    waarde_goed,
    reden,
    gemeld,
    status
from raw.definitie_correctie
order by code
