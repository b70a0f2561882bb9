/*
titel: In- en uitstroom in procenten door de jaren
omschrijving: >
  Het uitstroom- en instroompercentage van een branche in een regio, met dat van Nederland ernaast, elk jaar op het moment
  van het laatste cijfer. Zo overlappen de twaalf maanden niet. Uitstroom is gedeeld door het aantal werknemers een
  jaar eerder, instroom door dat van de dag zelf.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  bereik: {type: keuze, waarden: [totaal, extern, intern], standaard: totaal, omschrijving: "totaal, of alleen over de grens van de sector; van intern is er geen percentage"}
opening: >
  select regio_code as regio, branche_code as branche,
  coalesce(nullif(split_part(indicator_code, 'percentage_', 2), ''), 'totaal') as bereik
  from mart.verhouding
  where split_part(indicator_code, 'percentage', 1) in ('uitstroom', 'instroom') and waarde is not null
  group by all
  order by all
thema: mobiliteit
korrel: één percentage van één regio in één jaar
kolommen:
  regio: {tonen: true}
  waarde: {decimalen: 1}
  teller_aantal: {tonen: true}
  noemer_aantal: {tonen: true}
  status: {tonen: true}
  indicator: {tonen: true}
  branche: {tonen: false}
  richting: {tonen: false}
  gekozen: {label: Gekozen regio}
bronnen: [mart.verhouding, mart.indicator, mart.branche, mart.regio, mart.periode]
*/
with cijfer as (
    select verhouding.*
    from mart.verhouding as verhouding
    where
        verhouding.branche_code = $branche
        and verhouding.regio_code in ($regio, 'NL00')
        and verhouding.indicator_code in (
            'uitstroompercentage' || if($bereik = 'totaal', '', '_' || $bereik),
            'instroompercentage' || if($bereik = 'totaal', '', '_' || $bereik)
        )
        and verhouding.waarde is not null
),

moment as (
    select max(periode_code) as periode_code
    from cijfer
    where regio_code = $regio
)

select
    regio.label as regio,
    periode.label as periode,
    indicator.label as indicator,
    cijfer.waarde,
    cijfer.teller_aantal,
    cijfer.noemer_aantal,
    indicator.eenheid,
    indicator.formule,
    split_part(cijfer.indicator_code, 'percentage', 1) as richting,
    cijfer.status,
    cijfer.afgerond_op,
    cijfer.teller_afgerond_op,
    cijfer.noemer_afgerond_op,
    cijfer.indicator_code,
    if(branche.niveau = 'sector', branche.label, branche.label_kort) as branche,
    cijfer.branche_code,
    cijfer.regio_code,
    cijfer.regio_code = $regio as gekozen,
    cijfer.periode_code,
    periode.jaar,
    periode.begin,
    cijfer.bron_soort,
    concat_ws('; gedeeld door: ', cijfer.vindplaats, cijfer.noemer_vindplaats) as vindplaats,
    list_distinct([cijfer.bron_id, cijfer.noemer_bron_id]) as bron_ids
from cijfer
inner join moment on cijfer.periode_code[5:] = moment.periode_code[5:]
inner join mart.regio as regio on cijfer.regio_code = regio.regio_code
inner join mart.branche as branche on cijfer.branche_code = branche.branche_code
inner join mart.indicator as indicator on cijfer.indicator_code = indicator.indicator_code
inner join mart.periode as periode on cijfer.periode_code = periode.periode_code
order by gekozen desc, richting desc, cijfer.periode_code
