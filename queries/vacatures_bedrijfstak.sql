/*
titel: Openstaande vacatures in bedrijfstak Q
omschrijving: >
  Openstaande vacatures in de gezondheids- en welzijnszorg (bedrijfstak Q) in Nederland, per kwartaal waarvan een cijfer
  is gevonden, met het cijfer van de groep die volgens de uitgever gelijk is, waar dat anders is.
thema: vacatures
korrel: één kwartaal
kolommen:
  periode: {label: Kwartaal}
  waarde: {label: Openstaande vacatures, eenheid: aantal}
  eerder: {eenheid: aantal}
  verandering: {eenheid: procent}
  anders: {label: Cijfer van de gelijke groep, eenheid: aantal, decimalen: 0, stap: anders_op}
  anders_op: {label: Cijfer van de gelijke groep afgerond op, tonen: false}
  gelijk: {label: Gelijk volgens de uitgever, tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.periode, mart.branche]
*/
with gelijk as (
    select distinct
        branche_code,
        noot
    from mart.kerncijfer
    where indicator_code = 'vacatures_openstaand' and afgeleid_van = 'SBIQ'
),

anders as (
    select
        kerncijfer.periode_code,
        kerncijfer.waarde,
        kerncijfer.afgerond_op,
        kerncijfer.bron_id
    from mart.kerncijfer as kerncijfer
    inner join gelijk on kerncijfer.branche_code = gelijk.branche_code
    where
        kerncijfer.indicator_code = 'vacatures_openstaand'
        and kerncijfer.regio_code = 'NL00'
        and kerncijfer.uitsplitsing = ''
)

select
    nu.periode,
    nu.waarde,
    nu.eerder,
    round(nu.groei, 2) as verandering,
    nu.noot,
    nu.begin,
    nu.voorlopig,
    nu.periode_code,
    nu.afgerond_op,
    nu.eerder_op,
    round(nu.groei_op, 2) as verandering_afgerond_op,
    anders.waarde as anders,
    anders.afgerond_op as anders_op,
    (select any_value(gelijk.noot) from gelijk) as gelijk,
    nu.bron_id,
    nu.vindplaats,
    nu.status,
    list_distinct(list_filter(list_append(nu.beide_bron_ids, anders.bron_id), lambda id: id is not null)) as bron_ids
from core.jaar_eerder as nu
left join anders on nu.periode_code = anders.periode_code and nu.waarde <> anders.waarde
where
    nu.indicator_code = 'vacatures_openstaand'
    and nu.branche_code = 'SBIQ'
    and nu.regio_code = 'NL00'
    and nu.uitsplitsing = ''
    and nu.periode_code like '____KW0_'
    and nu.waarde is not null
order by nu.periode_code
