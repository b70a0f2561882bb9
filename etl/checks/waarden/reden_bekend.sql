/*
titel: de reden dat een waarde ontbreekt is een bekende reden
ernst: fout
omschrijving: Andere redenen kan de lezer niet opzoeken.
*/
with cellen as (
    select bron_id, vindplaats, reden_ontbreekt from mart.kerncijfer_opgave
    union all
    select bron_id, vindplaats, reden_ontbreekt from mart.mobiliteit
)

select distinct bron_id, vindplaats, reden_ontbreekt
from cellen
where
    reden_ontbreekt not in (
        'onbekend', 'geheim', 'niet van toepassing', 'niet beschikbaar', 'samengevoegd', 'verwijderd', 'niet gemeten'
    )
order by all
