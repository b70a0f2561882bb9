/*
titel: Wat naast elkaar kan staan
omschrijving: >
  Elk cijfer dat bij een vergelijking van branches of van regio's kan horen. De plek is de regio bij een vergelijking
  van branches, en de branche bij een vergelijking van regio's. Een reeks heeft één soort periode; bij cijfers met een
  seizoen is elk kwartaal een eigen reeks. Een branche staat er als er een tweede is; een enkele regio blijft, zodat
  de pagina kan zeggen wat ontbreekt. Eén keer gerekend bij het bouwen: in de oefencijfers zijn het 300.000 rijen.
korrel: één lid van een vergelijking in één periode, per soort vergelijking
bronnen: [mart.kerncijfer, mart.mobiliteit, mart.regio, mart.indicator, mart.branche, mart.periode]
*/
create table core.vergelijkbaar as
with cijfer as (
    select indicator_code, branche_code, regio_code, periode_code
    from mart.kerncijfer
    where
        uitsplitsing = '' and versie = '' and waarde is not null and bron_soort <> 'derden'
        and indicator_code <> 'opleidingsquote'

    union

    select richting || '_' || bereik as indicator_code, branche_code, regio_code, periode_code
    from mart.mobiliteit
    where
        categorie = 'Totaal' and functiegroep = '' and bereik in ('totaal', 'extern') and aantal is not null
        and bron_soort <> 'derden'
),

benoemd as (
    select
        soort.per,
        cijfer.indicator_code,
        indicator.label as indicator,
        if(soort.per = 'branche', cijfer.regio_code, cijfer.branche_code) as plek_code,
        if(soort.per = 'branche', regio.label, branche.label) as plek,
        if(soort.per = 'branche', regio.volgorde, branche.volgorde) as plek_volgorde,
        if(
            periode.soort = 'kwartaal' and indicator.vergelijking = 'zelfde kwartaal jaar eerder',
            cijfer.periode_code[5:],
            cijfer.periode_code[5:6]
        ) as reeks_code,
        if(soort.per = 'branche', cijfer.branche_code, cijfer.regio_code) as lid_code,
        if(
            soort.per = 'branche',
            branche.label,
            regio.label || if(regio.soort = 'provincie', ' (provincie)', '')
        ) as lid,
        case
            when soort.per = 'regio' then regio.soort
            when not (branche.in_breed or branche.in_smal) then 'geen AZW-afbakening'
            else 'AZW-branches'
        end as groep,
        case
            when soort.per = 'regio' then null
            when branche.niveau = 'sector' and branche.in_smal then 'smal'
            when branche.niveau = 'sector' or (branche.in_breed and not branche.in_smal) then 'breed'
        end as wereld,
        if(soort.per = 'branche', branche.volgorde, regio.volgorde) as lid_volgorde,
        cijfer.periode_code,
        periode.label as periode,
        periode.eind
    from cijfer
    cross join (values ('branche'), ('regio')) as soort (per)
    inner join mart.indicator as indicator on cijfer.indicator_code = indicator.indicator_code
    inner join mart.regio as regio on cijfer.regio_code = regio.regio_code
    inner join mart.branche as branche on cijfer.branche_code = branche.branche_code
    inner join mart.periode as periode on cijfer.periode_code = periode.periode_code
    where
        (soort.per = 'branche' or regio.soort in ('land', 'landsdeel', 'provincie', 'regioplus'))
        and indicator.soort <> 'prognose'
        and indicator.thema_code <> 'kennis'
        and branche.niveau <> 'geen'
)

select
    *,
    count(*) over (partition by per, indicator_code, plek_code, periode_code) as samen,
    count(*) over (partition by per, indicator_code, plek_code, reeks_code, lid_code) as lengte
from benoemd
qualify
    if(
        per = 'branche',
        count(distinct lid_code) over (partition by per, indicator_code, plek_code, reeks_code) > 1,
        bool_or(groep <> 'land') over (partition by per, indicator_code, plek_code, reeks_code)
    )
