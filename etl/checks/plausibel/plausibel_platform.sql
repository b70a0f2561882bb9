/*
titel: geld en bereik van platforms, prijzen en deelnemers zijn zo groot als zij kunnen zijn
ernst: twijfel
omschrijving: >
  Een aandeel onder 1 procent is meestal een breuk; boven 100 kan het niet. Een bedrag of aantal dat meer dan tien keer zo
  groot of klein is als dat van elk ander platform voor dezelfde post of maat, is vaak een nul te veel of te weinig.
*/
with getallen as (
    select
        bron_id, bestand, rij::integer as rij, 'bedrag_eur' as kolom,
        concat_ws(' · ', platform, jaar, post) as feit, platform, concat_ws(' ', jaar, post) as soort,
        bedrag_eur::double as waarde, -50000000 as laagste, 50000000 as hoogste
    from raw.platformbudget
    union all
    select
        bron_id, bestand, rij::integer, 'aandeel', concat_ws(' · ', platform, jaar, post), platform, null,
        aandeel::double, 1, 100
    from raw.platformbudget
    union all
    select
        bron_id, bestand, rij::integer, 'aantal', concat_ws(' · ', platform, kanaal, maat, soort, periode), platform,
        concat_ws(' ', kanaal, maat, soort, eenheid), aantal::double, 0, 50000000
    from raw.bereik
    union all
    select
        bron_id, bestand, rij::integer, 'groei', concat_ws(' · ', platform, kanaal, maat, soort, periode), platform, null,
        groei::double, -100, 500
    from raw.bereik
    union all
    select bron_id, bestand, rij::integer, 'prijs_vast_eur', instrument, null, null, prijs_vast_eur::double, 0, 15000
    from raw.instrument
    union all
    select
        bron_id, bestand, rij::integer, 'prijs_per_gesprek_eur', instrument, null, null, prijs_per_gesprek_eur::double, 0,
        500
    from raw.instrument
    union all
    select bron_id, bestand, rij::integer, 'duur_maanden', instrument, null, null, duur_maanden::double, 0.25, 36
    from raw.instrument
    union all
    select bron_id, bestand, rij::integer, 'deelnemers', initiatief, null, null, deelnemers::double, 2, 2000
    from raw.initiatief
),

naast as (
    select
        *,
        list(waarde) filter (not eigen) over (partition by kolom, soort) as alle,
        count(distinct platform) filter (not eigen) over (partition by kolom, soort) as platforms
    from getallen
    inner join (select id as bron_id, soort = 'eigen' as eigen from raw.bron) as bron using (bron_id)
    where waarde is not null
),

anderen as (
    select
        *,
        list_filter(alle, lambda ander: ander <> naast.waarde) as ander
    from naast
)

select
    bron_id,
    bestand,
    rij,
    kolom,
    feit || ' = ' || core.getal_label(waarde) as gelezen,
    case
        when waarde < laagste or waarde > hoogste
            then concat('een waarde van ', core.getal_label(laagste), ' tot ', core.getal_label(hoogste))
        when kolom = 'bedrag_eur' and abs(waarde) < 1000
            then 'een bedrag van 1000 euro of meer (of zijn het duizenden)'
        when waarde <> round(waarde) then 'een heel getal'
        else
            concat('een waarde in de buurt van die van de andere: ', core.getal_label(list_median(ander)))
    end as verwacht
from anderen
where
    waarde < laagste or waarde > hoogste
    or (kolom = 'bedrag_eur' and abs(waarde) between 0.001 and 999)
    or (kolom = 'deelnemers' and waarde <> round(waarde))
    or (
        soort is not null and platforms >= 3
        and waarde > 0 and (waarde > 10 * list_max(ander) or waarde * 10 < list_min(ander))
    )
order by all
