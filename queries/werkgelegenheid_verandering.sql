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
    branche.label as branche,
    kerncijfer.waarde,
    periode.label as periode,
    coalesce(vorige.label, kerncijfer.vergeleken_met) as vergeleken_met,
    branche.label_kort as branche_kort,
    kerncijfer.branche_code = $branche as gekozen,
    kerncijfer.branche_code,
    (select keuze.label_kort from mart.branche as keuze where keuze.branche_code = $branche) as gekozen_naam,
    kerncijfer.afgerond_op,
    kerncijfer.noot,
    kerncijfer.vindplaats,
    kerncijfer.status,
    [kerncijfer.bron_id] as bron_ids
from mart.kerncijfer as kerncijfer
inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
inner join mart.periode as periode on kerncijfer.periode_code = periode.periode_code
left join mart.periode as vorige on kerncijfer.vergeleken_met = vorige.periode_code
where
    kerncijfer.indicator_code = 'werknemers_verandering'
    and kerncijfer.regio_code = 'NL00'
    and kerncijfer.uitsplitsing = ''
    and kerncijfer.waarde is not null
    and branche.niveau = 'branche'
    and kerncijfer.periode_code || '-' || kerncijfer.vergeleken_met = $vergelijking
order by kerncijfer.waarde desc, branche.volgorde asc
