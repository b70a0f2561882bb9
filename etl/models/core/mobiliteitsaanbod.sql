/*
titel: Waarover, voor welke regio en branche en van wanneer er iets over in- en uitstroom is ingelezen
omschrijving: Een tabel, omdat elke pagina over in- en uitstroom ernaar vraagt en er alle cijfers voor langs zou gaan.
korrel: één rij per onderwerp x regio x branche
bronnen: [mart.mobiliteit, mart.kerncijfer, mart.bevinding, mart.periode]
*/
create table core.mobiliteitsaanbod as
with cijfers as (
    select 'bestemming' as onderwerp, regio_code, branche_code, periode_code
    from mart.mobiliteit
    where richting = 'uitstroom' and categorie <> 'Totaal' and functiegroep = '' and aantal is not null
    union all
    select 'pensioen' as onderwerp, regio_code, branche_code, periode_code
    from mart.kerncijfer
    where indicator_code = 'uitstroom_pensioen' and waarde is not null
    union all
    select 'stromen' as onderwerp, regio_code, branche_code, periode_code
    from mart.mobiliteit
    where categorie = 'Totaal' and functiegroep = '' and aantal is not null
    union all
    select 'stromen' as onderwerp, regio_code, branche_code, periode_code
    from mart.kerncijfer
    where indicator_code in ('saldo_totaal', 'saldo_extern') and uitsplitsing = '' and waarde is not null
    union all
    select 'leeftijd' as onderwerp, regio_code, branche_code, periode_code
    from mart.kerncijfer
    where indicator_code = 'saldo_extern' and uitsplitsing like 'leeftijd: %' and waarde is not null
    union all
    select 'herkomst' as onderwerp, regio_code, branche_code, periode_code
    from mart.mobiliteit
    where richting = 'instroom' and categorie <> 'Totaal' and functiegroep = '' and aantal is not null
    union all
    select 'functiegroepen' as onderwerp, regio_code, branche_code, periode_code
    from mart.mobiliteit
    where categorie = 'Totaal' and functiegroep <> '' and aantal is not null and bereik in ('totaal', 'extern')
    union all
    select
        case when onderwerp = 'functiegroep' then 'functies' else onderwerp || '-woorden' end as onderwerp,
        regio_code, branche_code, coalesce(periode_tot, periode_van) as periode_code
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
group by cijfers.onderwerp, cijfers.regio_code, cijfers.branche_code
order by cijfers.onderwerp, cijfers.regio_code, cijfers.branche_code
