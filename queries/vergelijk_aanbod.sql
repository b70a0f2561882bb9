/*
titel: Wie naast elkaar kan staan
omschrijving: Wie van één indicator op één plek een cijfer heeft, en in welke perioden van een reeks.
parameters:
  per: {type: keuze, waarden: [branche, regio], standaard: branche, omschrijving: "branches of regio's naast elkaar"}
  indicator: {type: code, tabel: mart.indicator, kolom: indicator_code, standaard: verzuim_cbs, omschrijving: indicator}
  plek: {type: code, keuzes: vergelijk_keuze_plek, standaard: NL00, omschrijving: "de regio bij branches, de branche bij regio's"}
  reeks: {type: keuze, waarden: [KW01, KW02, KW03, KW04, KW, JJ, SJ, MM], standaard: KW01, omschrijving: "begin van de periodecode na het jaar: JJ, KW, KW01, SJ of MM"}
korrel: één lid van een vergelijking in één periode
kolommen:
  groep: {label: Afbakening of soort regio}
  wereld: {label: Breed of smal}
  periode_code: {tonen: true}
bronnen: [core.vergelijkbaar]
*/
select lid_code, lid, groep, wereld, periode_code, periode
from core.vergelijkbaar
where per = $per and indicator_code = $indicator and plek_code = $plek and reeks_code = $reeks
order by lengte desc, lid_volgorde asc, eind asc, periode_code asc
