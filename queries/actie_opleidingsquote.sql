/*
titel: De norm voor opleidingsplaatsen
omschrijving: >-
  De opleidingsquote die een regionaal plan als ijkpunt noemt: plaatsen voor beroepspraktijkvorming per 100 fte
  zorginhoudelijk. Het is een norm, geen meting.
korrel: één norm van één bron
kolommen:
  regio: {tonen: true}
  waarde: {label: Norm, eenheid: procent, decimalen: null}
  vindplaats: {tonen: true}
  status: {label: Status van het cijfer}
bronnen: [mart.kerncijfer, mart.regio]
*/
select
    regio.label as regio,
    kerncijfer.waarde,
    kerncijfer.noot,
    kerncijfer.vindplaats,
    kerncijfer.afgerond_op,
    kerncijfer.status,
    [kerncijfer.bron_id] as bron_ids
from mart.kerncijfer as kerncijfer
inner join mart.regio as regio on kerncijfer.regio_code = regio.regio_code
where kerncijfer.indicator_code = 'opleidingsquote' and kerncijfer.waarde is not null
order by kerncijfer.bron_soort, kerncijfer.periode_code desc, kerncijfer.bron_id
