/*
titel: Werknemers naar leeftijd
omschrijving: >
  Hoeveel werknemers van de regio en branche er per leeftijdsgroep zijn, en welk deel dat is, op de laatste dag met zulke
  cijfers. Wie nu 55 of ouder is, gaat de komende jaren met pensioen; wanneer precies is niet bekend.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio waar de werknemers wonen}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
opening: >
  select distinct regio_code as regio, branche_code as branche
  from core.cijfer
  where indicator_code = 'werknemers' and uitsplitsing like 'leeftijd: %' and waarde is not null
  order by all
thema: werkgelegenheid
korrel: één leeftijdsgroep
kolommen:
  leeftijd: {label: Leeftijd}
  aantal: {label: Werknemers, eenheid: werknemers, decimalen: 0}
  samen: {label: Alle werknemers, eenheid: werknemers, decimalen: 0, stap: samen_afgerond_op, tonen: false}
  samen_afgerond_op: {label: Alle werknemers afgerond op, tonen: false}
  branche: {tonen: false}
  status: {tonen: true}
bronnen: [core.cijfer, mart.branche]
*/
with delen as (
    select *
    from core.cijfer
    where
        indicator_code = 'werknemers' and regio_code = $regio and branche_code = $branche
        and uitsplitsing like 'leeftijd: %' and waarde is not null
    qualify periode_code = max(periode_code) over ()
)

select
    replace(delen.uitsplitsing, 'leeftijd: ', '') as leeftijd,
    delen.waarde as aantal,
    delen.periode,
    delen.status,
    delen.afgerond_op,
    geheel.waarde as samen,
    geheel.afgerond_op as samen_afgerond_op,
    delen.periode_code,
    delen.regio,
    if(branche.niveau = 'sector', branche.label, branche.label_kort) as branche,
    delen.vindplaats,
    delen.bron_ids
from delen
inner join mart.branche as branche on delen.branche_code = branche.branche_code
left join core.cijfer as geheel
    on
        delen.indicator_code = geheel.indicator_code and delen.regio_code = geheel.regio_code
        and delen.branche_code = geheel.branche_code and delen.periode_code = geheel.periode_code
        and geheel.uitsplitsing = ''
order by starts_with(delen.uitsplitsing, 'leeftijd: jonger') desc, delen.uitsplitsing asc
