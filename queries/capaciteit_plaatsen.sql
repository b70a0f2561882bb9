/*
titel: Wat opleidingsplaatsen van de uitstroom vervangen
omschrijving: >
  Hoeveel van de jaarlijkse uitstroom van elke branche opleidingsplaatsen goedmaken. Erbij per 100 fte per jaar = plaatsen
  per 100 fte x deel BOL of hbo / duur x deel met diploma x deel dat in de sector gaat werken. Dat gedeeld door het
  uitstroompercentage (uitstroom over twaalf maanden van het aantal werknemers een jaar eerder) is het deel dat zij vervangen.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  bereik: {type: keuze, waarden: [extern, totaal], standaard: extern, omschrijving: alleen de sector uit of elke wisseling van branche}
  plaatsen: {type: tekst, standaard: '', omschrijving: "opleidingsplaatsen per 100 fte"}
  opleiding: {type: tekst, standaard: '', omschrijving: "bij plaatsen: bol 100; duur 3; diploma 70; sector 80; fte 0,75"}
thema: mobiliteit
opening: >
  select regio_code as regio, right(indicator_code, 6) as bereik
  from mart.verhouding
  inner join mart.branche using (branche_code)
  inner join mart.regio using (regio_code)
  where indicator_code = 'uitstroompercentage_extern' and niveau = 'branche' and waarde is not null
  and bron_soort <> 'derden'
  group by regio_code, indicator_code
  order by any_value(regio.volgorde)
korrel: één branche in de nieuwste periode van twaalf maanden
kolommen:
  uitstroompercentage: {label: Uitstroom per jaar, eenheid: procent, decimalen: 1, stap: uitstroom_op}
  uitstroom_op: {label: Uitstroompercentage afgerond op, tonen: false}
  vervangt: {label: Dit vervangen de plaatsen ervan, eenheid: procent, decimalen: 0, stap: vervangt_op}
  vervangt_op: {label: Vervanging afgerond op, tonen: false}
  mensen_erbij: {label: Mensen erbij per 100 fte per jaar, decimalen: 1}
  fte_erbij: {label: Fte erbij per 100 fte per jaar, decimalen: 1}
  uw_plaatsen: {label: Uw plaatsen per 100 fte, tonen: false}
  periode: {label: Twaalf maanden tot en met}
  status: {tonen: true}
bronnen: [core.branchestroom, core.verhouding_op]
*/
with stroom as (
    select *
    from core.branchestroom($regio, $bereik)
    where uitstroom > 0 and eerder_werknemers > 0
),

nieuwste as (
    select max(periode_code) as periode_code
    from stroom
)

select
    stroom.branche,
    100 * stroom.uitstroom / stroom.eerder_werknemers as uitstroompercentage,
    core.verhouding_op(
        100, stroom.uitstroom, stroom.uitstroom_afgerond_op, stroom.eerder_werknemers, stroom.eerder_op
    ) as uitstroom_op,
    -- What follows from places of the reader is reckoned in analysis/scenario, which fills these columns.
    cast(null as double) as mensen_erbij,
    cast(null as double) as fte_erbij,
    cast(null as double) as vervangt,
    cast(null as double) as vervangt_op,
    cast($plaatsen as varchar) as uw_plaatsen,
    cast($opleiding as varchar) as uw_opleiding,
    stroom.periode,
    stroom.periode_code,
    stroom.branche_code,
    stroom.regio,
    stroom.status,
    stroom.vindplaats,
    stroom.bron_ids
from stroom
inner join nieuwste on stroom.periode_code = nieuwste.periode_code
order by uitstroompercentage desc, stroom.branche_volgorde
