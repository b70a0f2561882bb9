/*
titel: De reeks van één regio, één punt per jaar
omschrijving: >
  Van een stroom over twaalf maanden telt het cijfer van eind december: elk kwartaal een venster van twaalf maanden geeft
  punten die negen maanden delen. Van een ander cijfer telt hetzelfde moment van elk jaar als van het laatste cijfer.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  graadmeter: {type: code, keuzes: keuze_graadmeter, tabel: core.graadmeter, kolom: indicator_code, standaard: uitstroompercentage, omschrijving: cijfer}
opening: >
  select regio_code as regio, branche_code as branche, indicator_code as graadmeter
  from core.cijfer
  inner join core.graadmeter using (indicator_code)
  where regio_soort in ('land', 'regioplus') and waarde is not null and uitsplitsing = '' and versie = ''
  and bron_soort <> 'derden' and (thema_code <> 'mobiliteit' or month(eind) = 12)
  group by all
  order by any_value(thema_code) <> 'mobiliteit', 3, any_value(branche_volgorde), any_value(regio_volgorde)
korrel: één periode
kolommen:
  waarde: {decimalen: 1}
  status: {tonen: true}
  indicator: {tonen: false}
  branche: {tonen: false}
  soort: {label: Soort cijfer, tonen: false}
  bodem: {label: Laagste dat kan, tonen: false}
bronnen: [mart.kerncijfer, mart.regio, mart.indicator, mart.branche, mart.periode, mart.thema, core.graadmeter]
*/
with cijfer as (
    select *
    from core.regiocijfer($graadmeter, $branche)
    where waarde is not null and regio_code = $regio and (thema_code <> 'mobiliteit' or month(eind) = 12)
    -- a year and its fourth quarter are the same twelve months
    qualify row_number() over (partition by eind order by periode_soort <> 'kwartaal') = 1
),

moment as (
    select arg_max(cijfer.periode_code, cijfer.eind) as periode_code
    from cijfer
)

select
    cijfer.periode,
    cijfer.waarde,
    indicator.eenheid,
    cijfer.status,
    cijfer.afgerond_op,
    indicator.soort,
    indicator.minimum as bodem,
    cijfer.indicator,
    cijfer.thema_code,
    cijfer.naam as branche,
    cijfer.regio,
    cijfer.periode_code,
    cijfer.vindplaats,
    cijfer.bron_ids
from cijfer
inner join moment on cijfer.periode_code[5:] = moment.periode_code[5:]
inner join mart.indicator as indicator on cijfer.indicator_code = indicator.indicator_code
order by cijfer.periode_code
