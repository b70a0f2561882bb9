/*
titel: Openstaande vacatures per branche
omschrijving: >
  Vacatures die aan het eind van het kwartaal open stonden: een stand, dus kwartalen tellen niet op. Met de verandering
  ten opzichte van hetzelfde kwartaal een jaar eerder, berekend of zoals gepubliceerd. De andere branches staan er als
  vergelijking bij.
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
        and branche.niveau in ('sector', 'branche')
),

stand as (select * from cijfer where indicator_code = 'vacatures_openstaand'),

opgave as (select * from cijfer where indicator_code = 'vacatures_openstaand_verandering'),

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
    coalesce(nu.bron_id, opgave.bron_id) as bron_id,
    coalesce(nu.vindplaats, opgave.vindplaats) as vindplaats,
    coalesce(nu.status, opgave.status) as status,
    list_distinct(list_filter([nu.bron_id, eerder.bron_id, opgave.bron_id], lambda id: id is not null)) as bron_ids
from sleutel
inner join mart.periode as periode on sleutel.periode_code = periode.periode_code
left join stand as nu on sleutel.branche_code = nu.branche_code and sleutel.periode_code = nu.periode_code
left join stand as eerder
    on
        sleutel.branche_code = eerder.branche_code
        and eerder.periode_code = core.jaar_terug(sleutel.periode_code)
left join opgave on sleutel.branche_code = opgave.branche_code and sleutel.periode_code = opgave.periode_code
where
    sleutel.branche_code = $branche
    -- a total with its own figures needs no branches beside it
    or (
        sleutel.niveau = 'branche'
        and not exists (select 1 from stand as eigen where eigen.branche_code = $branche and eigen.niveau = 'sector')
    )
order by sleutel.volgorde, sleutel.periode_code
