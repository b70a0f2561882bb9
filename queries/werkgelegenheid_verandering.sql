/*
titel: Verandering van het aantal werknemers per branche
omschrijving: >
  Hoeveel werknemers er in een branche bij kwamen of af gingen, voor één vergelijking. Wisselen tussen branches telt
  mee. Breed en smal zijn geen branches en staan er niet bij.
parameters:
  vergelijking: {type: code, keuzes: werkgelegenheid_keuze_vergelijking, standaard: 2023KW03-2022KW03, omschrijving: 'periode en vergelijkingsperiode, met een streepje'}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche die eruit springt}
thema: werkgelegenheid
korrel: één branche
kolommen:
  waarde: {label: Verandering, eenheid: werknemers}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
select
    cijfer.branche,
    cijfer.waarde,
    cijfer.periode,
    coalesce(vorige.label, cijfer.vergeleken_met) as vergeleken_met,
    cijfer.branche_kort,
    cijfer.branche_code = $branche as gekozen,
    cijfer.branche_code,
    (select keuze.label_kort from mart.branche as keuze where keuze.branche_code = $branche) as gekozen_naam,
    cijfer.afgerond_op,
    cijfer.noot,
    cijfer.vindplaats,
    cijfer.status,
    cijfer.bron_ids
from core.cijfer as cijfer
left join mart.periode as vorige on cijfer.vergeleken_met = vorige.periode_code
where
    cijfer.indicator_code = 'werknemers_verandering'
    and cijfer.regio_code = 'NL00'
    and cijfer.uitsplitsing = ''
    and cijfer.waarde is not null
    and cijfer.niveau = 'branche'
    and cijfer.periode_code || '-' || cijfer.vergeleken_met = $vergelijking
order by cijfer.waarde desc, cijfer.branche_volgorde asc
