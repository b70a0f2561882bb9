/*
titel: Controles bij het bouwen
omschrijving: Elke regel die bij het bouwen is nagegaan. Een fout houdt publiceren tegen; een waarschuwing niet.
korrel: één controle
kolommen:
  titel: {label: Regel}
  rijen_fout: {label: Rijen die niet voldoen, eenheid: aantal}
  voorbeeld: {label: Eerste voorbeeld}
  controle: {label: Code}
bronnen: [meta.controle]
*/
select
    titel,
    ernst,
    rijen_fout,
    voorbeeld,
    controle,
    []::varchar[] as bron_ids,
    null::varchar as status
from meta.controle
order by rijen_fout desc, ernst, titel
