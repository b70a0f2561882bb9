/*
titel: Branches waarvoor een prognose bestaat
omschrijving: Branches en deelbranches met een verwacht tekort of een verwachte verandering van vraag of aanbod.
korrel: één branche
kolommen:
  code: {label: Code}
  label: {label: Branche}
bronnen: [mart.kerncijfer, mart.branche]
*/
select
    branche_code as code,
    label
from mart.branche
where
    niveau <> 'sector'
    and branche_code in (
        select kerncijfer.branche_code
        from mart.kerncijfer as kerncijfer
        where
            kerncijfer.indicator_code in (
                'personeelstekort_verwacht', 'arbeidsvraag_verandering', 'personeelsaanbod_verandering'
            )
            and kerncijfer.regio_code = 'NL00'
            and kerncijfer.versie <> ''
    )
order by volgorde
