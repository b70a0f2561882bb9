/*
titel: Ziekteverzuim volgens een derde partij
omschrijving: >
  Jaarcijfers van huisartsen en gezondheidscentra die een derde partij aan CBS toeschrijft. Niet nagekeken bij CBS, ook
  de status niet. Daarom apart van de cijfers van CBS zelf.
korrel: één jaar van één branche
kolommen:
  periode: {label: Jaar}
  waarde: {label: Verzuim, eenheid: procent, decimalen: 1}
  status: {label: Status volgens de derde partij, tonen: true}
bronnen: [mart.kerncijfer_opgave, mart.branche, mart.periode]
*/
select
    periode.label as periode,
    opgave.waarde,
    branche.label as branche,
    opgave.noot,
    coalesce(opgave.status in ('voorlopig', 'nader voorlopig'), false) as voorlopig,
    periode.begin,
    opgave.branche_code,
    opgave.periode_code,
    opgave.afgerond_op,
    opgave.bron_id,
    opgave.vindplaats,
    opgave.status,
    [opgave.bron_id] as bron_ids
from mart.kerncijfer_opgave as opgave
inner join mart.branche as branche on opgave.branche_code = branche.branche_code
inner join mart.periode as periode on opgave.periode_code = periode.periode_code
where
    opgave.indicator_code = 'verzuim_cbs'
    and opgave.bron_soort = 'derden'
    and opgave.regio_code = 'NL00'
    and opgave.uitsplitsing = ''
    and opgave.periode_code like '____JJ00'
order by branche.volgorde, opgave.periode_code
