/*
titel: Waarover, voor welke regio en branche en van wanneer er iets over in- en uitstroom is ingelezen
omschrijving: Een tabel, omdat elke pagina over in- en uitstroom ernaar vraagt en er alle cijfers voor langs zou gaan.
korrel: één rij per onderwerp x regio x branche
bronnen: [mart.mobiliteit, mart.kerncijfer, mart.bevinding, mart.periode]
*/
create table core.mobiliteitsaanbod as
with cijfers as (
    select
        regio_code,
        branche_code,
        periode_code,
        case
            when richting = 'uitstroom' and categorie <> 'Totaal' and functiegroep = '' then 'bestemming'
            when richting = 'instroom' and categorie <> 'Totaal' and functiegroep = '' then 'herkomst'
            when categorie = 'Totaal' and functiegroep = '' then 'stromen'
            when categorie = 'Totaal' and functiegroep <> '' and bereik in ('totaal', 'extern') then 'functiegroepen'
        end as onderwerp
    from mart.mobiliteit
    where aantal is not null
    union all
    select
        regio_code,
        branche_code,
        periode_code,
        case
            when indicator_code = 'uitstroom_pensioen' then 'pensioen'
            when indicator_code in ('saldo_totaal', 'saldo_extern') and uitsplitsing = '' then 'stromen'
            when indicator_code = 'saldo_extern' and uitsplitsing like 'leeftijd: %' then 'leeftijd'
        end as onderwerp
    from mart.kerncijfer
    where waarde is not null
    union all
    select
        regio_code,
        branche_code,
        coalesce(periode_tot, periode_van) as periode_code,
        case when onderwerp = 'functiegroep' then 'functies' else onderwerp || '-woorden' end as onderwerp
    from mart.bevinding
    where onderwerp in ('functiegroep', 'herkomst', 'uitstroom')
)

select
    cijfers.onderwerp,
    cijfers.regio_code,
    cijfers.branche_code,
    arg_min(periode.label, periode.eind) as van,
    arg_max(periode.label, periode.eind) as tot
from cijfers
left join mart.periode as periode on cijfers.periode_code = periode.periode_code
where cijfers.onderwerp is not null
group by cijfers.onderwerp, cijfers.regio_code, cijfers.branche_code
order by cijfers.onderwerp, cijfers.regio_code, cijfers.branche_code
