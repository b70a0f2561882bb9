/*
titel: Cellen die meer bronnen noemen
omschrijving: Waar bronnen hetzelfde cijfer geven staat hier wat elk zegt en welke opgave het dashboard toont.
korrel: één opgave van een cel
kolommen:
  waarde: {decimalen: 1}
  verschil: {label: Verschil met de getoonde waarde}
  getoond: {label: Getoond}
  wijkt_af: {label: Wijkt verder af dan de afronding, tonen: false}
  bron: {label: Opgave van}
  uitsplitsing: {tonen: true}
  status: {tonen: true}
bronnen: [mart.kerncijfer_opgave, mart.kerncijfer, mart.indicator, mart.branche, mart.regio, mart.periode, meta.bron]
*/
select
    indicator.label as indicator,
    branche.label as branche,
    regio.label as regio,
    periode.label as periode,
    nullif(opgave.uitsplitsing, '') as uitsplitsing,
    opgave.waarde,
    opgave.waarde - cijfer.waarde as verschil,
    coalesce(
        abs(opgave.waarde - cijfer.waarde) > coalesce(opgave.afgerond_op, 0) / 2 + coalesce(cijfer.afgerond_op, 0) / 2, false
    ) as wijkt_af,
    opgave.eenheid,
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
inner join mart.regio as regio on opgave.regio_code = regio.regio_code
inner join mart.periode as periode on opgave.periode_code = periode.periode_code
inner join meta.bron as bron on opgave.bron_id = bron.id
where cijfer.opgaven > 1
order by
    indicator.label, branche.label, regio.label, opgave.periode_code, opgave.uitsplitsing, opgave.voorkeur desc, bron.titel
