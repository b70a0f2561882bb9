/*
titel: Leden van een StatLine-tabel
omschrijving: Alle leden van de gekozen tabel, zoals de vraag om cijfers ze noemt, in de volgorde van CBS.
parameters:
  tabel: {type: code, tabel: raw.statline_tabel, kolom: tabel, standaard: "", omschrijving: code van de tabel}
korrel: één lid van één dimensie
kolommen:
  lid: {label: Dimensie en code}
  regio_code: {tonen: true}
  periode_code: {tonen: true}
bronnen: [raw.statline_lid, raw.statline_dimensie]
*/
select
    case when dimensie.plaats = 'dimensies' then lid.dimensie || '=' || lid.code end as lid,
    case when dimensie.plaats = 'regio_code' then lid.code end as regio_code,
    case when dimensie.plaats = 'periode_code' then lid.code end as periode_code
from raw.statline_lid as lid
inner join raw.statline_dimensie as dimensie on lid.tabel = dimensie.tabel and lid.dimensie = dimensie.dimensie
where lid.tabel = $tabel
order by dimensie.volgorde, lid.volgorde
