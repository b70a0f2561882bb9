/*
titel: Openstaande vacatures in bedrijfstak Q
omschrijving: >
  Openstaande vacatures in de gezondheids- en welzijnszorg (bedrijfstak Q) in Nederland, per kwartaal waarvan een cijfer
  is gevonden. Bedrijfstak Q is niet de AZW-afbakening.
thema: vacatures
korrel: één kwartaal
kolommen:
  periode: {label: Kwartaal}
  waarde: {label: Openstaande vacatures, eenheid: aantal}
  eerder: {eenheid: aantal}
  verandering: {eenheid: procent}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.periode, mart.branche]
*/
with cijfer as (
    select *
    from mart.kerncijfer
    semi join mart.branche as branche
        on kerncijfer.branche_code = branche.branche_code and branche.niveau = 'bedrijfstak'
    where
        indicator_code = 'vacatures_openstaand'
        and regio_code = 'NL00'
        and uitsplitsing = ''
        and periode_code like '____KW0_'
        and waarde is not null
)

select
    periode.label as periode,
    nu.waarde,
    eerder.waarde as eerder,
    round(100 * (nu.waarde - eerder.waarde) / eerder.waarde, 2) as verandering,
    nu.noot,
    periode.begin,
    coalesce(nu.status in ('voorlopig', 'nader voorlopig'), false) as voorlopig,
    nu.periode_code,
    nu.afgerond_op,
    eerder.afgerond_op as eerder_op,
    round(100 * (nu.afgerond_op + abs(nu.waarde / eerder.waarde) * eerder.afgerond_op) / abs(eerder.waarde), 2)
        as verandering_afgerond_op,
    nu.bron_id,
    nu.vindplaats,
    nu.status,
    list_distinct([nu.bron_id, coalesce(eerder.bron_id, nu.bron_id)]) as bron_ids
from cijfer as nu
inner join mart.periode as periode on nu.periode_code = periode.periode_code
left join cijfer as eerder
    on eerder.periode_code = (nu.periode_code[:4]::integer - 1) || nu.periode_code[5:]
order by nu.periode_code
