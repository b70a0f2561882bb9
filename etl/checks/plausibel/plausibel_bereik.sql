/*
titel: elk cijfer is zo groot als het kan zijn
ernst: twijfel
omschrijving: >
  Het laagste en hoogste staan met hun reden in data/definitions/plausible.yml. Cijfers uit StatLine horen hier niet bij.
*/
select
    bron_id,
    bestand,
    rij,
    'waarde' as kolom,
    feit || ' = ' || core.getal_label(waarde) as gelezen,
    concat(
        'een waarde van ', coalesce(core.getal_label(laagste), 'min oneindig'), ' tot ',
        coalesce(core.getal_label(hoogste), 'oneindig'), ' ', eenheid, ' (', reden, ')'
    ) as verwacht
from core.plausibel
where bestand is not null and ((waarde < laagste and (uitsplitsing = '' or eenheid = 'procent')) or waarde > hoogste)
order by all
