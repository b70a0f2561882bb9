/*
titel: Elke opgave naast de andere over dezelfde cel, in een andere periode of uit een andere bron
omschrijving: >
  Een gepubliceerde bron staat niet naast een ingelezen bestand of wat er van StatLine is opgehaald; een ingelezen bestand
  staat naast alles. dagen is hoe ver de perioden uit elkaar eindigen.
korrel: één rij per opgave en andere opgave van dezelfde cel
bronnen: [core.plausibel]
*/
create view core.plausibel_naast as
select
    deze.*,
    ander.feit as ander_feit,
    ander.waarde as ander_waarde,
    ander.periode_code as ander_periode_code,
    ander.eigen as ander_eigen,
    abs(deze.eind - ander.eind) as dagen
from core.plausibel as deze
inner join core.plausibel as ander
    on
        deze.indicator_code = ander.indicator_code and deze.branche_code = ander.branche_code
        and deze.regio_code = ander.regio_code and deze.uitsplitsing = ander.uitsplitsing
        and deze.versie = ander.versie
        and (deze.bron_id <> ander.bron_id or deze.periode_code <> ander.periode_code)
        and (deze.eigen or (not ander.eigen and ander.bestand is not null))
where deze.bestand is not null and deze.versie = ''
