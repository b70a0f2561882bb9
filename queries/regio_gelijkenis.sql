/*
titel: Regio's die in opbouw op de gekozen regio lijken
omschrijving: >
  Hoe ver elke regio afligt in omvang, in het deel dat in elke branche werkt en, als dat bekend is, in leeftijd. De
  afstand telt in standaardafwijkingen over de regio's: 0 is gelijk. Uitstroom en andere uitkomsten tellen niet mee.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio waar op geleken wordt}
opening: >
  select regio_code as regio
  from core.cijfer
  where indicator_code = 'werknemers' and regio_soort = 'regioplus' and waarde > 0 and niveau = 'sector' and uitsplitsing = ''
  group by all
  order by any_value(regio_volgorde)
korrel: één regio
kolommen:
  regio: {tonen: true}
  afstand: {label: Afstand, decimalen: 2, stap: afstand_afgerond_op}
  afstand_afgerond_op: {label: Afstand afgerond op, tonen: false}
  omvang: {label: Werknemers, eenheid: werknemers, decimalen: 0, stap: omvang_afgerond_op}
  omvang_afgerond_op: {label: Werknemers afgerond op, tonen: false}
  anders_in: {label: Verschilt het meest in}
  verschil: {label: Deel daarvan meer of minder, eenheid: procentpunt, decimalen: 1, stap: verschil_afgerond_op}
  branches: {label: Branches die meetellen, tonen: false}
  leeftijden: {label: Leeftijden die meetellen, tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.regio, mart.indicator, mart.branche, mart.periode]
*/
select
    lijkt.regio,
    lijkt.afstand,
    lijkt.waarde as omvang,
    if(lijkt.regio_code = $regio, null, lijkt.anders_in) as anders_in,
    if(lijkt.regio_code = $regio, null, lijkt.anders) as verschil,
    if(lijkt.regio_code = $regio, null, lijkt.anders_afgerond_op) as verschil_afgerond_op,
    lijkt.periode,
    lijkt.status,
    lijkt.afgerond_op as omvang_afgerond_op,
    lijkt.afstand_afgerond_op,
    lijkt.branches,
    lijkt.leeftijden,
    lijkt.regio_code = $regio as gekozen,
    lijkt.regio_code,
    lijkt.periode_code,
    lijkt.bron_ids
from core.gelijkenis($regio) as lijkt
order by lijkt.regio_code <> $regio, lijkt.afstand, lijkt.regio
