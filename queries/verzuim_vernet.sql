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
select
    if(uitsplitsing = '', 'alle verzuim', uitsplitsing) as maat,
    periode,
    waarde,
    eerder,
    round(verandering, 2) as verandering,
    branche,
    begin,
    periode_code,
    afgerond_op,
    eerder_op,
    verandering_op as verandering_afgerond_op,
    noot,
    vindplaats,
    status,
    bron_id,
    bron_ids
from core.jaar_eerder
where indicator_code = 'verzuim_vernet' and regio_code = 'NL00' and waarde is not null
order by uitsplitsing, eind
