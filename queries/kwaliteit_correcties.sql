/*
titel: Correcties, wijzigingen en bevestigingen
omschrijving: >
  Fouten in een bron die openlijk verbeterd zijn, gepubliceerde feiten die daarna veranderd zijn, en cijfers die opvielen
  en toch kloppen, elk met de reden. Herstelt de bron een fout, dan stopt de bouw en vervalt de correctie.
korrel: één correctie, wijziging of bevestiging
kolommen:
  code: {label: Correctie}
  waarde_fout: {label: Staat in de bron}
  waarde_goed: {label: Wordt gebruikt}
  stand: {label: Stand}
bronnen: [meta.correctie]
*/
select
    code,
    bestand,
    kolom,
    waarde_fout,
    waarde_goed,
    reden,
    status as stand,
    [bron_id] as bron_ids,
    null::varchar as status
from meta.correctie
order by code
