/*
titel: Kerncijfers naast hetzelfde cijfer van een jaar eerder
omschrijving: >
  Elk kerncijfer met, als het er is, dat van dezelfde maand, hetzelfde kwartaal of het jaar ervoor. De verandering is in
  de eenheid van het cijfer, de groei in procenten. Beide zijn niet afgerond. Een cijfer van een derde staat nooit
  naast een van de bron zelf.
korrel: één rij per kerncijfer
bronnen: [core.cijfer, core.jaar_terug, core.groei, core.groei_op, mart.kerncijfer, mart.periode]
*/
create view core.jaar_eerder as
select
    nu.*,
    eerder.waarde as eerder,
    eerder.afgerond_op as eerder_op,
    eerder.bron_id as eerder_bron,
    vorige.label as eerder_periode,
    nu.waarde - eerder.waarde as verandering,
    nu.afgerond_op + eerder.afgerond_op as verandering_op,
    core.groei(nu.waarde, eerder.waarde) as groei,
    core.groei_op(nu.waarde, nu.afgerond_op, eerder.waarde, eerder.afgerond_op) as groei_op,
    list_distinct([nu.bron_id, coalesce(eerder.bron_id, nu.bron_id)]) as beide_bron_ids
from core.cijfer as nu
left join mart.kerncijfer as eerder
    on
        nu.indicator_code = eerder.indicator_code
        and nu.branche_code = eerder.branche_code
        and nu.regio_code = eerder.regio_code
        and nu.uitsplitsing = eerder.uitsplitsing
        and nu.versie = eerder.versie
        and core.jaar_terug(nu.periode_code) = eerder.periode_code
        and (nu.bron_soort = 'derden') = (eerder.bron_soort = 'derden')
        and eerder.waarde is not null
left join mart.periode as vorige on eerder.periode_code = vorige.periode_code
