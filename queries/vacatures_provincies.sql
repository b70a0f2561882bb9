/*
titel: Openstaande vacatures per provincie, bedrijfstak Q
omschrijving: >
  Openstaande vacatures in de gezondheids- en welzijnszorg (bedrijfstak Q) per provincie in het nieuwste kwartaal, met
  de verandering sinds een gekozen jaar. Bedrijfstak Q is niet de AZW-afbakening. De regel Nederland is het landelijke
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
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.regio, mart.periode, mart.branche]
*/
with cijfer as (
    select
        kerncijfer.*,
        regio.label as regio,
        regio.soort as regio_soort,
        regio.volgorde
    from mart.kerncijfer as kerncijfer
    inner join mart.regio as regio on kerncijfer.regio_code = regio.regio_code
    inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
    where
        kerncijfer.indicator_code = 'vacatures_openstaand'
        and branche.niveau = 'bedrijfstak'
        and kerncijfer.uitsplitsing = ''
        and kerncijfer.periode_code like '____KW0_'
        and regio.soort in ('land', 'provincie')
),

laatste as (
    select max(periode_code) as periode_code
    from cijfer
    where regio_soort = 'provincie' and waarde is not null
)

select
    nu.regio,
    nu.waarde,
    eerder.waarde as eerder,
    round(100 * (nu.waarde - eerder.waarde) / eerder.waarde, 1) as verandering,
    round(100 * nu.waarde / max(nu.waarde) filter (where nu.regio_soort = 'land') over (), 2) as aandeel,
    periode.label as periode,
    vorige.label as vergeleken_met,
    nu.regio_soort,
    nu.regio_code,
    nu.periode_code,
    nu.afgerond_op,
    eerder.afgerond_op as eerder_op,
    round(100 * (nu.afgerond_op + abs(nu.waarde / eerder.waarde) * eerder.afgerond_op) / abs(eerder.waarde), 1)
        as verandering_afgerond_op,
    round(
        100 * nu.afgerond_op / max(nu.waarde) filter (where nu.regio_soort = 'land') over ()
        + 100 * nu.waarde * max(nu.afgerond_op) filter (where nu.regio_soort = 'land') over ()
        / max(nu.waarde) filter (where nu.regio_soort = 'land') over () ^ 2, 2
    ) as aandeel_afgerond_op,
    nu.noot,
    nu.vindplaats,
    nu.status,
    list_distinct([nu.bron_id, coalesce(eerder.bron_id, nu.bron_id)]) as bron_ids
from cijfer as nu
inner join laatste on nu.periode_code = laatste.periode_code
inner join mart.periode as periode on nu.periode_code = periode.periode_code
left join mart.periode as vorige on vorige.periode_code = $vanaf
left join cijfer as eerder on nu.regio_code = eerder.regio_code and eerder.periode_code = $vanaf
order by nu.regio_soort desc, nu.waarde desc nulls last, nu.volgorde asc
