/*
titel: Ziekteverzuim per kwartaal, de jaren over elkaar
omschrijving: >
  Het verzuim van CBS van één branche, per kwartaal, voor alle jaren met een cijfer. Elk jaar is een lijn, zodat u hetzelfde
  kwartaal vergelijkt. Verzuim waarvan de bron de soort niet noemt staat in de tabel en niet in de grafiek.
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
  afgeleid_van: {label: Cijfer van}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.indicator, mart.branche, mart.periode]
*/
select
    periode,
    waarde,
    eerder,
    round(verandering, 2) as verandering,
    indicator as maat,
    branche,
    branche_kort,
    jaar,
    volgnummer as kwartaal,
    indicator_code = 'verzuim_cbs' as getekend,
    branche_code,
    periode_code,
    afgerond_op,
    eerder_op,
    verandering_op as verandering_afgerond_op,
    noot,
    (select van.label_kort from mart.branche as van where van.branche_code = afgeleid_van) as afgeleid_van,
    vindplaats,
    status,
    beide_bron_ids as bron_ids
from core.jaar_eerder
where
    branche_code = $branche
    and regio_code = 'NL00'
    and uitsplitsing = ''
    and waarde is not null
    and bron_soort <> 'derden'
    and if(indicator_code = 'verzuim_cbs', periode_code like '____KW0_', indicator_code = 'verzuim_overig')
order by indicator_code, periode_code
