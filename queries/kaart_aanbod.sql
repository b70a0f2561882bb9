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
bronnen: [core.kaartaanbod]
*/
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
from core.kaartaanbod
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
