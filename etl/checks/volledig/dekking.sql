/*
titel: een tabel van groepen en perioden heeft geen gat
ernst: twijfel
omschrijving: >
  Geeft een bron van elke groep elke periode, op een of twee cellen na, dan is daar bij het overnemen iets weggevallen.
  Geteld worden tabellen van minstens drie perioden en minstens drie groepen, per bron en onderwerp.
*/
with cellen as (
    select distinct
        bron_id, bestand, indicator || coalesce(' ' || nullif(versie, ''), '') as onderwerp,
        concat_ws(' · ', branche, regio, uitsplitsing) as groep, periode
    from raw.kerncijfer
    union all
    select distinct
        bron_id, bestand, concat_ws(' ', regio, branche, richting, functiegroep) as onderwerp,
        concat_ws(' · ', bereik, categorie) as groep, periode
    from raw.mobiliteit
    where afgerond_op is null and samengevoegd_in is null
),

perioden as (
    select bron_id, bestand, onderwerp, periode, count(*) as groepen
    from cellen
    group by all
),

per_groep as (
    select bron_id, bestand, onderwerp, groep, count(*) as perioden
    from cellen
    group by all
),

maten as (
    select
        bron_id, bestand, onderwerp,
        count(distinct groep) as groepen,
        count(distinct periode) as perioden,
        count(*) as gevuld
    from cellen
    group by all
),

gaten as (
    select
        maten.bron_id, maten.bestand, maten.onderwerp, per_groep.groep, perioden.periode,
        maten.groepen * maten.perioden as cellen
    from maten
    inner join per_groep using (bron_id, bestand, onderwerp)
    inner join perioden using (bron_id, bestand, onderwerp)
    anti join cellen
        on
            maten.bron_id = cellen.bron_id and maten.bestand = cellen.bestand and maten.onderwerp = cellen.onderwerp
            and per_groep.groep = cellen.groep and perioden.periode = cellen.periode
    where
        maten.groepen >= 3 and maten.perioden >= 3
        and maten.groepen * maten.perioden - maten.gevuld between 1 and 2
)

select
    bron_id,
    bestand,
    null::integer as rij,
    'periode' as kolom,
    concat(onderwerp, ' · ', groep, ' · ', periode, ': ontbreekt') as gelezen,
    concat('een rij voor elke groep en periode, zoals voor de andere ', cellen, ' cellen van deze tabel') as verwacht
from gaten
order by all
