/*
titel: Hoe goed zouden eenvoudige verwachtingen het gedaan hebben?
omschrijving: >
  Van elk jaar dat genoeg jaren achter zich heeft is met alleen die jaren vooruitgerekend, en vergeleken met wat het werd.
  Afstand: gemiddeld hoever het ernaast zat. Winst: hoeveel beter de hele verwachting is dan 'geen verandering' (CRPS);
  onder nul verliest zij. Gehaald: deel van de keren dat het cijfer binnen de band van acht op de tien lag. De reeks is die van
  de werknemers aan het eind van elk jaar; voor het hele land, als die te kort is, het jaargemiddelde. Zonder cijfers van derden.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
opening: >
  select regio_code as regio, branche_code as branche
  from core.werknemersaantal
  group by regio_code, branche_code, regio_volgorde, branche_volgorde
  having count(distinct jaar) > 9
  order by regio_volgorde, branche_volgorde
korrel: één manier van verwachten, zoveel jaar vooruit
kolommen:
  model: {label: Verwachting}
  model_code: {label: Code, tonen: false}
  vooruit: {label: Jaren vooruit}
  keren: {label: Keren geprobeerd}
  afstand: {label: Gemiddeld ernaast, eenheid: personen, decimalen: 0}
  afstand_jaren: {label: In gemiddelde jaarveranderingen, decimalen: 1}
  winst: {label: Winst op geen verandering, eenheid: "%", decimalen: 0, stap: winst_op}
  winst_op: {label: Winst afgerond op, tonen: false}
  gehaald: {label: Binnen de band van 80%, eenheid: "%", decimalen: 0}
  verbreed: {label: Band moet keer, decimalen: 1}
  startgetal: {label: Startgetal, decimalen: 0, tonen: false}
  van_jaar: {label: Reeks vanaf}
  tot_jaar: {label: Reeks tot en met}
  laatste_waarde: {label: Laatste van de reeks, eenheid: personen, decimalen: 0, stap: laatste_op, tonen: false}
  laatste_op: {label: Laatste afgerond op, tonen: false}
  reeks: {label: Reeks, tonen: false}
bronnen: [core.werknemersreeks]
*/
with reeks as (
    select * from core.werknemersreeks($regio, $branche)
),

manier as (
    select manier.*
    from (
        values
        ('geen_verandering', 'Geen verandering', 1),
        ('laatste_groei', 'Laatste groei gaat door', 2),
        ('gemiddelde_groei', 'Gemiddelde groei', 3),
        ('gedempte_trend', 'Gedempte trend', 4)
    ) as manier (model_code, model, volgorde)
),

jaren as (
    select jaren.vooruit
    from (values (1), (3), (5)) as jaren (vooruit)
)

select
    manier.model,
    manier.model_code,
    jaren.vooruit,
    -- Tried on the years of the series in analysis/scenario/score.py, which fills these columns.
    cast(null as double) as keren,
    cast(null as double) as afstand,
    cast(null as double) as afstand_jaren,
    cast(null as double) as winst,
    cast(1 as double) as winst_op,
    cast(null as double) as gehaald,
    cast(null as double) as verbreed,
    cast(null as double) as startgetal,
    cast(reeks.van_jaar as varchar) as van_jaar,
    cast(reeks.tot_jaar as varchar) as tot_jaar,
    reeks.laatste_waarde,
    reeks.laatste_op,
    reeks.regio,
    reeks.branche,
    reeks.reeks,
    reeks.status,
    reeks.vindplaats,
    reeks.bron_ids
from reeks
cross join manier
cross join jaren
-- A horizon without an origin that has eight changes behind it has no row.
where reeks.tot_jaar - reeks.van_jaar + 1 >= 9 + jaren.vooruit
order by jaren.vooruit, manier.volgorde
