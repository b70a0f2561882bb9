/*
titel: Ingelezen StatLine-tabellen
omschrijving: >
  Per tabel de laatste periode, wanneer zij is opgehaald, wanneer het volgende cijfer wordt verwacht en of de laatste
  poging mislukte. Zonder vast ritme is er geen verwachte dag.
korrel: één tabel
kolommen:
  tabel: {label: Code}
  gecontroleerd: {label: Laatst nagevraagd}
  verwacht: {label: Volgende verwacht}
  mislukt: {label: Mislukt sinds}
  melding: {label: Melding}
  onderwerpen: {label: Onderwerpen, eenheid: aantal}
bronnen: [raw.statline_versheid, raw.statline_tabel, raw.statline_dimensie, raw.statline_lid]
*/
select
    tabel.tabel,
    tabel.titel,
    coalesce(lid.titel, versheid.laatste_periode) as laatste_periode,
    strftime(versheid.opgehaald, '%Y-%m-%d') as opgehaald,
    strftime(versheid.gecontroleerd, '%Y-%m-%d') as gecontroleerd,
    strftime(versheid.verwacht, '%Y-%m-%d') as verwacht,
    strftime(versheid.mislukt, '%Y-%m-%d') as mislukt,
    versheid.melding,
    tabel.rijen,
    tabel.onderwerpen,
    lid.status,
    'tabel ' || tabel.tabel as vindplaats,
    [tabel.bron_id] as bron_ids
from raw.statline_tabel as tabel
inner join raw.statline_versheid as versheid on tabel.tabel = versheid.tabel
left join raw.statline_dimensie as tijd on tabel.tabel = tijd.tabel and tijd.plaats = 'periode_code'
left join raw.statline_lid as lid
    on tabel.tabel = lid.tabel and tijd.dimensie = lid.dimensie and versheid.laatste_periode = lid.code
order by tabel.titel, tabel.tabel
