/*
titel: een cijfer gaat over een periode van voor zijn publicatie, en is vergeleken met de periode die erbij hoort
ernst: twijfel
omschrijving: >
  Een meting is er niet voor haar periode begint; prognoses wel. Van een bron zonder datum geldt de dag waarop zij is
  opgehaald; van een ingelezen bestand is de periode dan voorbij. Een verandering ten opzichte van een jaar eerder noemt
  die van een jaar eerder. Weet de bron alleen het jaar waarin zij verscheen, dan telt het eind ervan.
*/
with cijfers as (
    select
        opgave.bron_id, opgave.bestand, opgave.rij::integer as rij, opgave.vergeleken_met, periode.code as periode_code,
        concat_ws(' · ', opgave.indicator, opgave.branche, opgave.regio, opgave.periode, opgave.uitsplitsing) as feit,
        mart_indicator.van is not null as jaar_eerder
    from raw.kerncijfer as opgave
    inner join raw.alias as indicator on indicator.soort = 'indicator' and opgave.indicator = indicator.tekst
    inner join raw.alias as periode on periode.soort = 'periode' and opgave.periode = periode.tekst
    inner join mart.indicator as mart_indicator on indicator.code = mart_indicator.indicator_code
    where mart_indicator.soort <> 'prognose'
    union all
    select
        rij.bron_id, rij.bestand, rij.rij::integer, null, periode.code,
        concat_ws(' · ', rij.regio, rij.branche, rij.periode, rij.richting, rij.bereik, rij.categorie), false
    from raw.mobiliteit as rij
    inner join raw.alias as periode on periode.soort = 'periode' and rij.periode = periode.tekst
    union all
    select
        rij.bron_id, rij.bestand, rij.rij::integer, rij.vergeleken_met, periode.code,
        concat_ws(' · ', rij.platform, rij.kanaal, rij.maat, rij.soort, rij.periode), true
    from raw.bereik as rij
    inner join raw.alias as periode on periode.soort = 'periode' and rij.periode = periode.tekst
),

naast as (
    select
        cijfers.*,
        periode.jaar,
        bron.soort = 'eigen' as eigen,
        if(bron.soort = 'eigen', periode.eind, periode.begin) as dag,
        coalesce(
            left(bron.gepubliceerd || case length(bron.gepubliceerd) when 4 then '-12-31' when 7 then '-28' else '' end, 10)::date,
            bron.opgehaald::date
        ) as verschenen
    from cijfers
    inner join mart.periode as periode on cijfers.periode_code = periode.periode_code
    inner join raw.bron as bron on cijfers.bron_id = bron.id
)

select
    bron_id, bestand, rij,
    'periode' as kolom,
    feit as gelezen,
    concat(
        'een periode die voor ', verschenen, if(eigen, ' voorbij is', ' begint'), ': toen ',
        if(eigen, 'is dit ingelezen', 'verscheen de bron')
    ) as verwacht
from naast
where dag > verschenen
union all
select
    bron_id, bestand, rij,
    'vergeleken_met' as kolom,
    feit || ': ' || vergeleken_met as gelezen,
    concat('een jaar eerder: ', jaar - 1, if(length(vergeleken_met) > 4, substr(periode_code, 5), '')) as verwacht
from naast
where
    jaar_eerder and vergeleken_met is not null
    and vergeleken_met <> (jaar - 1)::varchar || if(length(vergeleken_met) > 4, substr(periode_code, 5), '')
order by all
