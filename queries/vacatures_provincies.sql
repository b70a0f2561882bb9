/*
titel: Openstaande vacatures per provincie, bedrijfstak Q
omschrijving: >
  Openstaande vacatures in de gezondheids- en welzijnszorg (bedrijfstak Q) per provincie in het nieuwste kwartaal, met
  de verandering sinds een gekozen jaar. De regel Nederland is het landelijke
  cijfer van de bron, om de optelling na te rekenen.
parameters:
  vanaf: {type: code, keuzes: vacatures_keuze_vanaf, tabel: mart.periode, kolom: periode_code, standaard: 2021KW03, omschrijving: kwartaal om mee te vergelijken}
thema: vacatures
korrel: één provincie of heel Nederland
kolommen:
  regio: {label: Provincie, tonen: true}
  waarde: {label: Openstaande vacatures, eenheid: aantal}
  eerder: {label: In het gekozen kwartaal, eenheid: aantal}
  verandering: {eenheid: procent, decimalen: 0}
  aandeel: {label: Deel van Nederland}
  periode: {label: Kwartaal}
  regio_soort: {label: Soort regio, tonen: false}
  aandeel_afgerond_op: {label: Deel van Nederland afgerond op}
  gelijk: {label: Gelijk volgens de uitgever, tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.regio, mart.periode, mart.branche]
*/
with cijfer as (
    select *
    from core.cijfer
    where
        indicator_code = 'vacatures_openstaand'
        and branche_code = 'SBIQ'
        and uitsplitsing = ''
        and periode_code like '____KW0_'
        and regio_soort in ('land', 'provincie')
),

nieuwste as (
    select
        *,
        max(waarde) filter (where regio_soort = 'land') over () as land,
        max(afgerond_op) filter (where regio_soort = 'land') over () as land_op
    from cijfer
    where periode_code = (
        select max(een.periode_code) from cijfer as een where een.regio_soort = 'provincie' and een.waarde is not null
    )
)

select
    nu.regio,
    nu.waarde,
    eerder.waarde as eerder,
    round(core.groei(nu.waarde, eerder.waarde), 1) as verandering,
    round(100 * nu.waarde / nu.land, 2) as aandeel,
    nu.periode,
    vorige.label as vergeleken_met,
    nu.regio_soort,
    nu.regio_code,
    nu.periode_code,
    nu.afgerond_op,
    eerder.afgerond_op as eerder_op,
    round(core.groei_op(nu.waarde, nu.afgerond_op, eerder.waarde, eerder.afgerond_op), 1) as verandering_afgerond_op,
    round(100 * nu.afgerond_op / nu.land + 100 * nu.waarde * nu.land_op / nu.land ^ 2, 2) as aandeel_afgerond_op,
    (
        select any_value(gelijk.noot) from mart.kerncijfer as gelijk
        where gelijk.indicator_code = 'vacatures_openstaand' and gelijk.afgeleid_van = 'SBIQ'
    ) as gelijk,
    nu.noot,
    nu.vindplaats,
    nu.status,
    list_distinct([nu.bron_id, coalesce(eerder.bron_id, nu.bron_id)]) as bron_ids
from nieuwste as nu
left join mart.periode as vorige on vorige.periode_code = $vanaf
left join cijfer as eerder on nu.regio_code = eerder.regio_code and eerder.periode_code = $vanaf
order by nu.regio_soort desc, nu.waarde desc nulls last, nu.regio_volgorde asc
