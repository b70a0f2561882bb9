/*
titel: Instrumenten
omschrijving: Wat organisaties kunnen inzetten om van werk naar werk te begeleiden, met prijs en tijd.
korrel: één rij per instrument
bronnen: [raw.instrument]
*/
create table mart.instrument as
select
    rij.instrument,
    rij.naam,
    rij.aanbieder,
    rij.prijs_tekst,
    rij.prijs_vast_eur::double as prijs_vast_eur,
    rij.prijs_per_gesprek_eur::double as prijs_per_gesprek_eur,
    rij.gesprekken_min::integer as gesprekken_min,
    rij.gesprekken_max::integer as gesprekken_max,
    rij.tijd_tekst,
    rij.duur_maanden::double as duur_maanden,
    rij.doelgroep,
    rij.omschrijving,
    rij.url,
    rij.prijsjaar,
    rij.bron_id,
    rij.vindplaats,
    rij.noot
from raw.instrument as rij

order by rij.rij::integer
