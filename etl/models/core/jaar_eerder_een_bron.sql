/*
titel: Kerncijfers naast hetzelfde cijfer van een jaar eerder van dezelfde bron
omschrijving: >
  Als core.jaar_eerder, maar zonder wat uit een andere bron komt: een verschil tussen bronnen is geen verandering.
korrel: één rij per kerncijfer
bronnen: [core.jaar_eerder]
*/
create view core.jaar_eerder_een_bron as
select
    * replace (
        if(eerder_bron = bron_id, eerder, null) as eerder,
        if(eerder_bron = bron_id, eerder_op, null) as eerder_op,
        if(eerder_bron = bron_id, verandering, null) as verandering,
        if(eerder_bron = bron_id, verandering_op, null) as verandering_op,
        if(eerder_bron = bron_id, groei, null) as groei,
        if(eerder_bron = bron_id, groei_op, null) as groei_op
    )
from core.jaar_eerder
