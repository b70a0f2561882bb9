/*
titel: Ziekteverzuim per kwartaal, de jaren over elkaar
omschrijving: >
  Het verzuim van CBS van één branche, per kwartaal, voor de laatste zes jaar met een cijfer. Elk jaar is een lijn, zodat
  u hetzelfde kwartaal vergelijkt. Verzuim waarvan de bron de soort niet noemt staat in de tabel en niet in de grafiek.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
thema: verzuim
korrel: één kwartaal van één jaar
kolommen:
  waarde: {label: Verzuim, eenheid: procent, decimalen: 1}
  eerder: {label: Zelfde kwartaal een jaar eerder, decimalen: 1}
  maat: {label: Soort verzuim}
  jaar: {tonen: false}
  kwartaal: {label: Kwartaal, tonen: false}
  getekend: {label: In de grafiek}
  noot: {tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.indicator, mart.branche, mart.periode]
*/
with cijfer as (
    select *
    from mart.kerncijfer
    where
        indicator_code in ('verzuim_cbs', 'verzuim_overig')
        and branche_code = $branche
        and regio_code = 'NL00'
        and uitsplitsing = ''
        and waarde is not null
        and bron_soort <> 'derden'
        and (periode_code like '____KW0_' or indicator_code = 'verzuim_overig')
)

select
    periode.label as periode,
    nu.waarde,
    eerder.waarde as eerder,
    round(nu.waarde - eerder.waarde, 2) as verandering,
    indicator.label as maat,
    branche.label as branche,
    branche.label_kort as branche_kort,
    periode.jaar,
    periode.volgnummer as kwartaal,
    nu.indicator_code = 'verzuim_cbs' as getekend,
    nu.branche_code,
    nu.periode_code,
    nu.afgerond_op,
    eerder.afgerond_op as eerder_op,
    nu.afgerond_op + eerder.afgerond_op as verandering_afgerond_op,
    nu.noot,
    nu.vindplaats,
    nu.status,
    list_distinct([nu.bron_id, coalesce(eerder.bron_id, nu.bron_id)]) as bron_ids
from cijfer as nu
inner join mart.indicator as indicator on nu.indicator_code = indicator.indicator_code
inner join mart.branche as branche on nu.branche_code = branche.branche_code
inner join mart.periode as periode on nu.periode_code = periode.periode_code
left join cijfer as eerder
    on
        nu.indicator_code = eerder.indicator_code
        and eerder.periode_code = (nu.periode_code[:4]::integer - 1) || nu.periode_code[5:]
qualify dense_rank() over (order by periode.jaar desc) <= 6
order by nu.indicator_code, nu.periode_code
