/*
titel: een cel heeft een waarde of een reden waarom niet
ernst: fout
omschrijving: Een ontbrekende waarde is nooit nul en nooit zonder reden.
*/
select 'mart.kerncijfer_opgave' as tabel, indicator_code as wat, branche_code, periode_code, waarde, reden_ontbreekt
from mart.kerncijfer_opgave
where (waarde is null) <> (reden_ontbreekt is not null)
union all
select 'mart.mobiliteit', categorie, branche_code, periode_code, aantal, reden_ontbreekt
from mart.mobiliteit
where (aantal is null) <> (reden_ontbreekt is not null)
order by all
