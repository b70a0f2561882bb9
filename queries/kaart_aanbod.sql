/*
titel: Regionale cijfers die er zijn
omschrijving: >
  Voor elke combinatie van indicator, branche en periode: hoeveel regio's van een soort een cijfer hebben. Uit deze
  lijst komen de keuzes van de kaart: verhoudingen voorop, want een aantal zegt vooral hoe groot een regio is. Bij een
  verhouding hoort het aantal dat gedeeld is, bij een aantal zijn verhouding. Een norm is geen meting en staat er niet bij.
korrel: één indicator van één branche in één periode, per soort regio
kolommen:
  soort: {label: Soort regio}
  indicator_code: {tonen: true}
  branche_code: {tonen: true}
  periode_code: {tonen: true}
  regios: {label: "Regio's met een cijfer", eenheid: aantal, decimalen: 0}
  regio_codes: {label: Regiocodes}
  maat: {label: Soort maat, waarden: [verhouding, aantal]}
  tegenhanger_code: {label: Aantal of verhouding ernaast}
bronnen: [mart.kerncijfer, mart.mobiliteit, mart.verhouding, mart.regio, mart.indicator, mart.branche, mart.periode]
*/
with cijfer as (
    select indicator_code, branche_code, regio_code, periode_code
    from mart.kerncijfer
    where uitsplitsing = '' and versie = '' and waarde is not null and indicator_code <> 'opleidingsquote'

    union

    select richting || '_' || bereik as indicator_code, branche_code, regio_code, periode_code
    from mart.mobiliteit
    where categorie = 'Totaal' and functiegroep = '' and bereik in ('totaal', 'extern') and aantal is not null
),

aanbod as (
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
)

select
    soort,
    indicator_code,
    indicator,
    branche_code,
    branche,
    periode_code,
    periode,
    regios,
    regio_codes,
    maat,
    tegenhanger_code
from aanbod
-- first rates, those of in- and outflow before others; then what most regions have, then what is newest
order by
    soort desc,
    maat desc,
    gerekend desc,
    max(regios) over (partition by soort, indicator_code) desc,
    max(eind) over (partition by soort, indicator_code) desc,
    replace(indicator_code, '_extern', '') desc,
    indicator_code asc,
    volgorde asc,
    eind desc,
    periode_code asc
