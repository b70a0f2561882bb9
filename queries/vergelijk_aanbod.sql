/*
titel: Cijfers om te vergelijken
omschrijving: >
  Alle cijfers die bij een vergelijking van branches of van regio's kunnen horen, per indicator, plek en reeks. De plek
  is de regio bij een vergelijking van branches, en de branche bij een vergelijking van regio's. Een reeks heeft één
  soort periode; bij cijfers met een seizoen is elk kwartaal een eigen reeks.
parameters:
  per: {type: keuze, waarden: [branche, regio], standaard: branche, omschrijving: "branches of regio's naast elkaar"}
korrel: één lid van een vergelijking in één periode
kolommen:
  indicator_code: {tonen: true}
  plek_code: {label: Plekcode}
  plek: {tonen: true}
  reeks_code: {label: Reekscode}
  reeks: {label: Reeks}
  groep: {label: Afbakening of soort regio}
  wereld: {label: Breed of smal}
  periode_code: {tonen: true}
bronnen: [mart.kerncijfer, mart.mobiliteit, mart.regio, mart.indicator, mart.branche, mart.periode]
*/
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
        cijfer.indicator_code,
        indicator.label as indicator,
        if($per = 'branche', cijfer.regio_code, cijfer.branche_code) as plek_code,
        if($per = 'branche', regio.label, branche.label) as plek,
        if(
            periode.soort = 'kwartaal' and indicator.vergelijking = 'zelfde kwartaal jaar eerder',
            cijfer.periode_code[5:],
            cijfer.periode_code[5:6]
        ) as reeks_code,
        if($per = 'branche', cijfer.branche_code, cijfer.regio_code) as lid_code,
        if(
            $per = 'branche',
            branche.label,
            regio.label || if(regio.soort = 'provincie', ' (provincie)', '')
        ) as lid,
        case
            when $per = 'regio' then regio.soort
            when not (branche.in_breed or branche.in_smal) then 'geen AZW-afbakening'
            else 'AZW-branches'
        end as groep,
        case
            when $per = 'regio' then null
            when branche.niveau = 'sector' and branche.in_smal then 'smal'
            when branche.niveau = 'sector' or (branche.in_breed and not branche.in_smal) then 'breed'
        end as wereld,
        if($per = 'branche', branche.volgorde, regio.volgorde) as lid_volgorde,
        cijfer.periode_code,
        periode.label as periode,
        periode.eind
    from cijfer
    inner join mart.indicator as indicator on cijfer.indicator_code = indicator.indicator_code
    inner join mart.regio as regio on cijfer.regio_code = regio.regio_code
    inner join mart.branche as branche on cijfer.branche_code = branche.branche_code
    inner join mart.periode as periode on cijfer.periode_code = periode.periode_code
    where
        ($per = 'branche' or regio.soort in ('land', 'landsdeel', 'provincie', 'regioplus'))
        and indicator.soort <> 'prognose'
        and indicator.thema_code <> 'kennis'
        and branche.niveau <> 'geen'
),

geteld as (
    select
        *,
        count(*) over (partition by indicator_code, plek_code, periode_code) as samen,
        count(*) over (partition by indicator_code, plek_code, reeks_code, lid_code) as lengte
    from benoemd
    -- a branch needs a second one; a single region stays, so that the page can say what is missing
    qualify
        if(
            $per = 'branche',
            count(distinct lid_code) over (partition by indicator_code, plek_code, reeks_code) > 1,
            bool_or(groep <> 'land') over (partition by indicator_code, plek_code, reeks_code)
        )
)

select
    indicator_code,
    indicator,
    plek_code,
    plek,
    reeks_code,
    case reeks_code
        when 'JJ' then 'Jaren'
        when 'SJ' then 'Schooljaren'
        when 'MM' then 'Maanden'
        when 'KW' then 'Kwartalen'
        else 'Elk ' || reeks_code[4:] || 'e kwartaal'
    end as reeks,
    lid_code,
    lid,
    groep,
    wereld,
    periode_code,
    periode
from geteld
-- first where most stand side by side, and of those the longest series
order by
    max(samen) over (partition by indicator_code) desc,
    count(*) over (partition by indicator_code) desc,
    indicator_code asc,
    max(samen) over (partition by indicator_code, plek_code) desc,
    plek_code asc,
    sum(if(samen > 1, 1, 0)) over (partition by indicator_code, plek_code, reeks_code) desc,
    reeks_code asc,
    lengte desc,
    lid_volgorde asc,
    eind asc,
    periode_code asc
