/*
titel: Onthoud welke regio's van een tabel welke van het huis zijn
korrel: één rij per regio
bronnen: [raw.rol_regio]
*/
insert into raw.statline_rolregio by name
select
    $tabel as tabel,
    statline,
    regio_code
from raw.rol_regio
order by statline
