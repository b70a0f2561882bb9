/*
titel: Verandering van het ziekteverzuim, zelfde kwartaal een jaar eerder
omschrijving: >
  Per branche het verzuim van CBS in één kwartaal min dat in hetzelfde kwartaal een jaar eerder, in procentpunten. Waar
  alleen de verandering is gepubliceerd staat die er, zonder de twee percentages.
parameters:
  verschilkwartaal: {type: code, keuzes: verzuim_keuze_verandering, tabel: mart.periode, kolom: periode_code, standaard: 2024KW02, omschrijving: kwartaal}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche die eruit springt}
thema: verzuim
korrel: één branche of de hele sector
kolommen:
  eerder: {decimalen: 1}
  waarde: {label: Nu, eenheid: procent, decimalen: 1}
  periode: {label: Kwartaal}
  noot: {tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
with cijfer as (
    select *
    from mart.kerncijfer
    where
        indicator_code in ('verzuim_cbs', 'verzuim_cbs_verandering')
        and regio_code = 'NL00'
        and uitsplitsing = ''
        and bron_soort <> 'derden'
        and waarde is not null
),

vergeleken as (
    select
        nu.branche_code,
        eerder.waarde as eerder,
        nu.waarde,
        nu.afgerond_op,
        eerder.afgerond_op as eerder_op,
        null::double as verandering_op,
        round(nu.waarde - eerder.waarde, 2) as verandering,
        'berekend' as herkomst,
        nu.noot,
        nu.vindplaats,
        nu.status,
        list_distinct([nu.bron_id, eerder.bron_id]) as bron_ids
    from cijfer as nu
    inner join cijfer as eerder
        on
            nu.branche_code = eerder.branche_code
            and nu.indicator_code = eerder.indicator_code
            and eerder.periode_code = (nu.periode_code[:4]::integer - 1) || nu.periode_code[5:]
    where nu.indicator_code = 'verzuim_cbs' and nu.periode_code = $verschilkwartaal
),

beide as (
    select * from vergeleken

    union all

    select
        branche_code,
        null as eerder,
        null as waarde,
        null as afgerond_op,
        null as eerder_op,
        afgerond_op as verandering_op,
        waarde as verandering,
        'gepubliceerd' as herkomst,
        noot,
        vindplaats,
        status,
        [bron_id] as bron_ids
    from cijfer
    where
        indicator_code = 'verzuim_cbs_verandering'
        and periode_code = $verschilkwartaal
        and branche_code not in (select vergeleken.branche_code from vergeleken)
)

select
    branche.label as branche,
    beide.eerder,
    beide.waarde,
    beide.verandering,
    beide.herkomst,
    periode.label as periode,
    branche.niveau,
    branche.label_kort as branche_kort,
    branche.branche_code = $branche as gekozen,
    branche.branche_code,
    periode.periode_code,
    beide.afgerond_op,
    beide.eerder_op,
    beide.verandering_op,
    coalesce(beide.afgerond_op + beide.eerder_op, beide.verandering_op) as verandering_afgerond_op,
    beide.noot,
    beide.vindplaats,
    beide.status,
    beide.bron_ids
from beide
inner join mart.branche as branche on beide.branche_code = branche.branche_code
inner join mart.periode as periode on periode.periode_code = $verschilkwartaal
where
    -- breed and smal never stand in one list
    branche.niveau = 'branche'
    or branche.branche_code = if($branche = 'ZWS', 'ZWS', 'ZW')
order by beide.verandering desc, branche.volgorde asc
