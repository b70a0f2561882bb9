/*
titel: Cellen die meer bronnen noemen
omschrijving: Waar bronnen hetzelfde cijfer geven staat hier wat elk zegt en welke opgave het dashboard toont.
korrel: één opgave van een cel
kolommen:
  waarde: {decimalen: 1}
  verschil: {label: Verschil met de getoonde waarde}
  getoond: {label: Getoond}
  bron: {label: Opgave van}
  status: {tonen: true}
bronnen: [mart.kerncijfer_opgave, mart.kerncijfer, mart.indicator, mart.branche, mart.periode, meta.bron]
*/
select
    indicator.label as indicator,
    branche.label as branche,
    periode.label as periode,
    opgave.waarde,
    opgave.waarde - cijfer.waarde as verschil,
    opgave.voorkeur as getoond,
    bron.titel as bron,
    opgave.afgerond_op,
    opgave.afgerond_op + cijfer.afgerond_op as verschil_afgerond_op,
    [opgave.bron_id] as bron_ids,
    opgave.status,
    opgave.vindplaats
from mart.kerncijfer_opgave as opgave
inner join mart.kerncijfer as cijfer
    using (indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie)
inner join mart.indicator as indicator on opgave.indicator_code = indicator.indicator_code
inner join mart.branche as branche on opgave.branche_code = branche.branche_code
inner join mart.periode as periode on opgave.periode_code = periode.periode_code
inner join meta.bron as bron on opgave.bron_id = bron.id
where cijfer.opgaven > 1
order by indicator.label, branche.label, opgave.periode_code, opgave.voorkeur desc, bron.titel
