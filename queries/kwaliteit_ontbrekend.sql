/*
titel: Waarom cijfers ontbreken
omschrijving: Cellen zonder waarde, per thema en reden. Een ontbrekend cijfer is nooit nul.
korrel: één reden in één thema
bronnen: [mart.kerncijfer, mart.mobiliteit, mart.indicator, mart.thema]
*/
with cellen as (
    select
        thema.label as thema,
        cijfer.reden_ontbreekt as reden,
        indicator.label || ', ' || cijfer.branche_code || ', ' || cijfer.periode_code as wat,
        cijfer.bron_id
    from mart.kerncijfer as cijfer
    inner join mart.indicator as indicator on cijfer.indicator_code = indicator.indicator_code
    inner join mart.thema as thema on indicator.thema_code = thema.thema_code
    where cijfer.waarde is null
    union all
    select
        'In- en uitstroom',
        reden_ontbreekt,
        categorie || ', ' || regio_code || ', ' || periode_code,
        bron_id
    from mart.mobiliteit
    where aantal is null
)

select
    thema,
    reden,
    count(*)::integer as cellen,
    min(wat) as voorbeeld,
    list_distinct(list(bron_id)) as bron_ids,
    null::varchar as status
from cellen
group by thema, reden
order by thema, reden
