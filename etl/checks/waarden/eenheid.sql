/*
titel: elke waarde staat in de eenheid van haar indicator
ernst: fout
omschrijving: Anders zijn rijen van één reeks niet vergelijkbaar.
*/
select cijfer.indicator_code, cijfer.bron_id, cijfer.eenheid, indicator.eenheid as verwacht
from mart.kerncijfer_opgave as cijfer
inner join mart.indicator as indicator using (indicator_code)
where cijfer.eenheid is distinct from indicator.eenheid
order by all
