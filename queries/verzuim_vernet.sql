/*
titel: Ziekteverzuim volgens Vernet
omschrijving: >
  Het verzuim dat Vernet meet bij aangesloten ziekenhuizen, ggz, gehandicaptenzorg en VVT. Andere bron en andere telling
  dan CBS. Per maat de perioden onder elkaar; een maand en een kwartaal zijn niet te vergelijken.
korrel: één maat in één periode
kolommen:
  waarde: {label: Verzuim, eenheid: procent, decimalen: 2}
  eerder: {label: Zelfde periode een jaar eerder, decimalen: 2}
  verandering: {decimalen: 2}
  branche: {label: Branches}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
with cijfer as (
    select *
    from mart.kerncijfer
    where indicator_code = 'verzuim_vernet' and regio_code = 'NL00' and waarde is not null
)

select
    if(nu.uitsplitsing = '', 'alle verzuim', nu.uitsplitsing) as maat,
    periode.label as periode,
    nu.waarde,
    eerder.waarde as eerder,
    round(nu.waarde - eerder.waarde, 2) as verandering,
    branche.label as branche,
    periode.begin,
    nu.periode_code,
    nu.afgerond_op,
    eerder.afgerond_op as eerder_op,
    nu.afgerond_op + eerder.afgerond_op as verandering_afgerond_op,
    nu.noot,
    nu.vindplaats,
    nu.status,
    nu.bron_id,
    [nu.bron_id] as bron_ids
from cijfer as nu
inner join mart.branche as branche on nu.branche_code = branche.branche_code
inner join mart.periode as periode on nu.periode_code = periode.periode_code
left join cijfer as eerder
    on
        nu.branche_code = eerder.branche_code
        and nu.uitsplitsing = eerder.uitsplitsing
        and eerder.periode_code = (nu.periode_code[:4]::integer - 1) || nu.periode_code[5:]
order by nu.uitsplitsing, periode.eind
