/*
titel: een ingelezen tabel met kleine groepen gaat over een stroom waarvan verder geen cijfers zijn
ernst: waarschuwing
omschrijving: Is er een andere bron over dezelfde stroom, dan toont Doorstroom die en blijft de ingelezen tabel weg.
*/
select distinct
    rij.bron_id,
    rij.regio,
    rij.branche,
    rij.periode,
    rij.richting
from raw.mobiliteit as rij
where
    rij.afgerond_op is not null and rij.aantal is not null
    and not exists (select 1 from core.mobiliteit as getoond where getoond.bron_id = rij.bron_id)
order by all
