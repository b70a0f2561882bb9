/*
titel: Hoeveel regio's een cijfer hebben
omschrijving: >
  Elke combinatie van indicator, branche en periode met de regio's van een soort die haar cijfer hebben. Een norm is geen
  meting en staat er niet bij. Eén keer gerekend bij het bouwen: elke lezer van de kaart en van Regio vergelijken vraagt
  het, over honderdduizenden rijen.
korrel: één indicator van één branche in één periode, per soort regio
bronnen: [mart.kerncijfer, mart.mobiliteit, mart.regio, mart.indicator, mart.branche, mart.periode, core.tegenhanger, core.is_verhouding]
*/
create table core.kaartaanbod as
with cijfer as (
    select indicator_code, branche_code, regio_code, periode_code
    from mart.kerncijfer
    where uitsplitsing = '' and versie = '' and waarde is not null and indicator_code <> 'opleidingsquote'

    union

    select richting || '_' || bereik as indicator_code, branche_code, regio_code, periode_code
    from mart.mobiliteit
    where categorie = 'Totaal' and functiegroep = '' and bereik in ('totaal', 'extern') and aantal is not null
)

select
    regio.soort,
    cijfer.indicator_code,
    indicator.label as indicator,
    if(core.is_verhouding(indicator.eenheid), 'verhouding', 'aantal') as maat,
    indicator.formule is not null as gerekend,
    tegenhanger.tegenhanger_code,
    cijfer.branche_code,
    branche.label as branche,
    branche.volgorde,
    cijfer.periode_code,
    periode.label as periode,
    periode.eind,
    count(*) as regios,
    list_sort(list(cijfer.regio_code)) as regio_codes
from cijfer
inner join mart.regio as regio on cijfer.regio_code = regio.regio_code
inner join mart.indicator as indicator on cijfer.indicator_code = indicator.indicator_code
inner join mart.branche as branche on cijfer.branche_code = branche.branche_code
inner join mart.periode as periode on cijfer.periode_code = periode.periode_code
left join core.tegenhanger as tegenhanger on cijfer.indicator_code = tegenhanger.indicator_code
where
    regio.soort in ('regioplus', 'provincie', 'landsdeel')
group by all
