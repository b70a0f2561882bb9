/*
titel: Openstaande vacatures per branche
omschrijving: >
  Vacatures die aan het eind van het kwartaal open stonden: een stand, dus kwartalen tellen niet op. Met de verandering
  ten opzichte van hetzelfde kwartaal een jaar eerder, berekend of zoals gepubliceerd. De andere branches staan er als
  vergelijking bij, behalve bij een totaal of bedrijfstak met eigen cijfers. Waar een groep die volgens de uitgever
  gelijk is een ander cijfer heeft, staat dat erbij.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche die eruit springt}
thema: vacatures
korrel: één branche in één kwartaal
kolommen:
  periode: {label: Kwartaal}
  waarde: {label: Openstaande vacatures, eenheid: aantal}
  eerder: {eenheid: aantal}
  verandering: {eenheid: procent}
  herkomst: {label: Verandering gevonden}
  gepubliceerd: {label: Verandering volgens de bron, eenheid: procent, decimalen: 0, stap: gepubliceerd_afgerond_op}
  gepubliceerd_afgerond_op: {label: Verandering volgens de bron afgerond op, tonen: false}
  anders: {label: Cijfer van de gelijke groep, eenheid: aantal, decimalen: 0, stap: anders_op}
  anders_op: {label: Cijfer van de gelijke groep afgerond op, tonen: false}
  anders_van: {label: Gelijke groep}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
with cijfer as (
    select
        kerncijfer.*,
        branche.label as branche,
        branche.niveau,
        branche.volgorde
    from mart.kerncijfer as kerncijfer
    inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
    where
        kerncijfer.indicator_code in ('vacatures_openstaand', 'vacatures_openstaand_verandering')
        and kerncijfer.regio_code = 'NL00'
        and kerncijfer.uitsplitsing = ''
        and kerncijfer.periode_code like '____KW0_'
        and kerncijfer.waarde is not null
        and (branche.niveau in ('sector', 'branche') or branche.branche_code = $branche)
),

stand as (select * from cijfer where indicator_code = 'vacatures_openstaand'),

opgave as (select * from cijfer where indicator_code = 'vacatures_openstaand_verandering'),

gelijk as (
    select distinct
        branche_code,
        afgeleid_van
    from mart.kerncijfer
    where indicator_code = 'vacatures_openstaand' and afgeleid_van is not null
),

anders as (
    select
        gelijk.branche_code,
        kerncijfer.periode_code,
        kerncijfer.waarde,
        kerncijfer.afgerond_op,
        kerncijfer.bron_id,
        van.label_kort as naam
    from gelijk
    inner join mart.kerncijfer as kerncijfer
        on
            gelijk.afgeleid_van = kerncijfer.branche_code
            and kerncijfer.indicator_code = 'vacatures_openstaand'
            and kerncijfer.regio_code = 'NL00'
            and kerncijfer.uitsplitsing = ''
    inner join mart.branche as van on gelijk.afgeleid_van = van.branche_code
),

sleutel as (
    select distinct
        branche_code,
        branche,
        niveau,
        volgorde,
        periode_code
    from cijfer
)

select
    sleutel.branche,
    periode.label as periode,
    nu.waarde,
    eerder.waarde as eerder,
    coalesce(round(core.groei(nu.waarde, eerder.waarde), 2), opgave.waarde) as verandering,
    case
        when eerder.waarde is not null and nu.waarde is not null then 'berekend'
        when opgave.waarde is not null then 'gepubliceerd'
    end as herkomst,
    opgave.waarde as gepubliceerd,
    coalesce(nu.noot, opgave.noot) as noot,
    periode.begin,
    sleutel.branche_code = $branche as gekozen,
    sleutel.branche_code,
    sleutel.periode_code,
    nu.afgerond_op,
    eerder.afgerond_op as eerder_op,
    coalesce(
        round(core.groei_op(nu.waarde, nu.afgerond_op, eerder.waarde, eerder.afgerond_op), 2),
        opgave.afgerond_op
    ) as verandering_afgerond_op,
    opgave.afgerond_op as gepubliceerd_afgerond_op,
    (select keuze.label_kort from mart.branche as keuze where keuze.branche_code = $branche) as gekozen_naam,
    anders.waarde as anders,
    anders.afgerond_op as anders_op,
    anders.naam as anders_van,
    coalesce(nu.bron_id, opgave.bron_id) as bron_id,
    coalesce(nu.vindplaats, opgave.vindplaats) as vindplaats,
    coalesce(nu.status, opgave.status) as status,
    list_distinct(
        list_filter([nu.bron_id, eerder.bron_id, opgave.bron_id, anders.bron_id], lambda id: id is not null)
    ) as bron_ids
from sleutel
inner join mart.periode as periode on sleutel.periode_code = periode.periode_code
left join stand as nu on sleutel.branche_code = nu.branche_code and sleutel.periode_code = nu.periode_code
left join stand as eerder
    on
        sleutel.branche_code = eerder.branche_code
        and eerder.periode_code = core.jaar_terug(sleutel.periode_code)
left join anders
    on
        sleutel.branche_code = anders.branche_code and sleutel.periode_code = anders.periode_code
        and nu.waarde <> anders.waarde
left join opgave on sleutel.branche_code = opgave.branche_code and sleutel.periode_code = opgave.periode_code
where
    sleutel.branche_code = $branche
    -- a total or an industry with its own figures needs no branches beside it
    or (
        sleutel.niveau = 'branche'
        and not exists (select 1 from stand as eigen where eigen.branche_code = $branche and eigen.niveau <> 'branche')
    )
order by sleutel.volgorde, sleutel.periode_code
