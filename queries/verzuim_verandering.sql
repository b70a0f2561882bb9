/*
titel: Verandering van het ziekteverzuim, zelfde kwartaal een jaar eerder
omschrijving: >
  Per branche het verzuim van CBS in één kwartaal min dat in hetzelfde kwartaal een jaar eerder, in procentpunten. Waar
  alleen de verandering is gepubliceerd staat die er, zonder de twee percentages. Een gekozen bedrijfstak staat erbij.
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
with vergeleken as (
    -- a change that can be computed goes before one that was published
    select
        *,
        indicator_code = 'verzuim_cbs' as berekend
    from core.jaar_eerder
    where
        periode_code = $verschilkwartaal
        and regio_code = 'NL00'
        and uitsplitsing = ''
        and bron_soort <> 'derden'
        and waarde is not null
        and if(indicator_code = 'verzuim_cbs', eerder is not null, indicator_code = 'verzuim_cbs_verandering')
    qualify row_number() over (partition by branche_code order by berekend desc) = 1
)

select
    branche,
    if(berekend, eerder, null) as eerder,
    if(berekend, waarde, null) as waarde,
    if(berekend, round(verandering, 2), waarde) as verandering,
    if(berekend, 'berekend', 'gepubliceerd') as herkomst,
    periode,
    niveau,
    branche_kort,
    branche_code = $branche as gekozen,
    branche_code,
    periode_code,
    if(berekend, afgerond_op, null) as afgerond_op,
    if(berekend, eerder_op, null) as eerder_op,
    if(berekend, null, afgerond_op) as verandering_op,
    if(berekend, verandering_op, afgerond_op) as verandering_afgerond_op,
    noot,
    vindplaats,
    status,
    if(berekend, beide_bron_ids, bron_ids) as bron_ids
from vergeleken
where
    -- breed and smal never stand in one list
    niveau = 'branche'
    or branche_code = if($branche = 'ZWS', 'ZWS', 'ZW')
    or (branche_code = $branche and niveau <> 'sector')
order by verandering desc, branche_volgorde asc
