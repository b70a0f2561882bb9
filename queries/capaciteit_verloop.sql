/*
titel: Uitstroom naast instroom per branche, elk kwartaal
omschrijving: >
  Instroom en uitstroom van elke branche van een regio over twaalf maanden, elk kwartaal gemeten, en hoeveel mensen er per
  100 die binnenkomen vertrekken. Boven de 100 wordt de branche kleiner.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  bereik: {type: keuze, waarden: [extern, totaal], standaard: extern, omschrijving: alleen de sector in en uit of elke wisseling van branche}
thema: mobiliteit
opening: select regio, bereik from core.stroomkeuze order by volgorde, bereik
korrel: één branche in één periode van twaalf maanden
kolommen:
  periode: {label: Twaalf maanden tot en met}
  uit_per_100: {label: Vertrekkers per 100 nieuwkomers, decimalen: 0, stap: uit_per_100_op}
  uit_per_100_op: {label: Vertrekkers per 100 nieuwkomers afgerond op, tonen: false}
  uitstroom_eerder: {label: Uitstroom een jaar eerder, eenheid: werknemers, decimalen: 0, stap: eerder_uitstroom_op}
  eerder_uitstroom_op: {label: Uitstroom een jaar eerder afgerond op, tonen: false}
  nieuwste: {label: Nieuwste periode, tonen: false}
  status: {tonen: true}
bronnen: [core.branchestroom, core.verhouding_op, core.jaar_terug]
*/
with stroom as (
    select * from core.branchestroom($regio, $bereik)
)

select
    stroom.branche,
    stroom.periode,
    stroom.instroom,
    stroom.uitstroom,
    if(stroom.instroom > 0, 100 * stroom.uitstroom / stroom.instroom, null) as uit_per_100,
    core.verhouding_op(
        100, stroom.uitstroom, stroom.uitstroom_afgerond_op, stroom.instroom, stroom.instroom_afgerond_op
    ) as uit_per_100_op,
    eerder.uitstroom as uitstroom_eerder,
    eerder.uitstroom_afgerond_op as eerder_uitstroom_op,
    stroom.instroom_afgerond_op,
    stroom.uitstroom_afgerond_op,
    stroom.periode_code = max(stroom.periode_code) over () as nieuwste,
    stroom.periode_kort,
    stroom.periode_code,
    stroom.branche_code,
    stroom.regio,
    stroom.status,
    stroom.vindplaats,
    stroom.bron_ids
from stroom
left join stroom as eerder
    on
        stroom.branche_code = eerder.branche_code
        and core.jaar_terug(stroom.periode_code) = eerder.periode_code
order by stroom.periode_code, stroom.branche_volgorde
