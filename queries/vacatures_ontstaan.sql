/*
titel: Ontstane vacatures, verandering per branche
omschrijving: >
  Vacatures die in het kwartaal ontstonden: een stroom, dus vier kwartalen zijn samen het jaar. Het kwartaal
  waarvan voor de meeste branches de verandering met een jaar eerder bekend is, en daarvan het nieuwste.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche die eruit springt}
thema: vacatures
korrel: één branche of de hele sector in één kwartaal
kolommen:
  verandering: {label: Verandering met een jaar eerder, eenheid: procent, decimalen: 0}
  waarde: {label: Ontstane vacatures, eenheid: aantal}
  periode: {label: Kwartaal}
  eerder: {eenheid: aantal, tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
with cijfer as (
    select
        kerncijfer.*,
        core.jaar_terug(kerncijfer.periode_code) as jaar_eerder
    from mart.kerncijfer as kerncijfer
    inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
    where
        kerncijfer.indicator_code in ('vacatures_ontstaan', 'vacatures_ontstaan_verandering')
        and kerncijfer.regio_code = 'NL00'
        and kerncijfer.uitsplitsing = ''
        and kerncijfer.periode_code like '____KW0_'
        and kerncijfer.waarde is not null
        and branche.niveau in ('sector', 'branche')
),

stroom as (select * from cijfer where indicator_code = 'vacatures_ontstaan'),

opgave as (select * from cijfer where indicator_code = 'vacatures_ontstaan_verandering'),

vergeleken as (
    select
        sleutel.branche_code,
        sleutel.periode_code,
        sleutel.jaar_eerder,
        nu.waarde,
        nu.afgerond_op,
        eerder.waarde as eerder,
        eerder.afgerond_op as eerder_op,
        opgave.afgerond_op as verandering_op,
        coalesce(
            round(core.groei_op(nu.waarde, nu.afgerond_op, eerder.waarde, eerder.afgerond_op), 1),
            opgave.afgerond_op
        ) as verandering_afgerond_op,
        coalesce(round(core.groei(nu.waarde, eerder.waarde), 1), opgave.waarde) as verandering,
        if(eerder.waarde is not null and nu.waarde is not null, 'berekend', 'gepubliceerd') as herkomst,
        coalesce(opgave.noot, nu.noot) as noot,
        coalesce(opgave.vindplaats, nu.vindplaats) as vindplaats,
        coalesce(nu.status, opgave.status) as status,
        list_distinct(
            list_filter([nu.bron_id, eerder.bron_id, opgave.bron_id], lambda id: id is not null)
        ) as bron_ids
    from (select distinct branche_code, periode_code, jaar_eerder from cijfer) as sleutel
    left join stroom as nu on sleutel.branche_code = nu.branche_code and sleutel.periode_code = nu.periode_code
    left join stroom as eerder
        on sleutel.branche_code = eerder.branche_code and sleutel.jaar_eerder = eerder.periode_code
    left join opgave on sleutel.branche_code = opgave.branche_code and sleutel.periode_code = opgave.periode_code
)

select
    branche.label as branche,
    vergeleken.verandering,
    vergeleken.waarde,
    periode.label as periode,
    replace(periode.label, vergeleken.periode_code[:4], vergeleken.jaar_eerder[:4]) as vergeleken_met,
    vergeleken.herkomst,
    vergeleken.noot,
    branche.niveau,
    branche.label_kort as branche_kort,
    vergeleken.branche_code = $branche as gekozen,
    vergeleken.branche_code,
    vergeleken.periode_code,
    vergeleken.afgerond_op,
    vergeleken.eerder_op,
    vergeleken.verandering_op,
    vergeleken.verandering_afgerond_op,
    vergeleken.eerder,
    (select keuze.label_kort from mart.branche as keuze where keuze.branche_code = $branche) as gekozen_naam,
    vergeleken.vindplaats,
    vergeleken.status,
    vergeleken.bron_ids
from vergeleken
inner join mart.branche as branche on vergeleken.branche_code = branche.branche_code
inner join mart.periode as periode on vergeleken.periode_code = periode.periode_code
where
    vergeleken.verandering is not null
    -- breed and smal never stand in one list
    and (branche.niveau = 'branche' or branche.branche_code = if($branche = 'ZWS', 'ZWS', 'ZW'))
    and vergeleken.periode_code = (
        select arg_max(telling.periode_code, (telling.branches, telling.periode_code))
        from (
            select een.periode_code, count(*) as branches
            from vergeleken as een
            where een.verandering is not null
            group by een.periode_code
        ) as telling
    )
order by vergeleken.verandering desc, branche.volgorde asc
