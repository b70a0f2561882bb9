/*
titel: Regio's
omschrijving: Nederland, landsdelen, provincies en de 28 RegioPlus-arbeidsmarktregio's.
korrel: één rij per regio
bronnen: [raw.definitie_regio]
*/
create table mart.regio as
select
    code as regio_code,
    label,
    lidwoord,
    soort,
    bovenliggend,
    let_op,
    naamgeschiedenis,
    werkgebied,
    volgorde::integer as volgorde
from raw.definitie_regio
order by volgorde
