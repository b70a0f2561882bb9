/*
titel: Vacaturegraad per branche
omschrijving: >
  Openstaande vacatures per duizend banen van werknemers, per branche het nieuwste kwartaal met een cijfer. Zo zijn
  grote en kleine branches te vergelijken. Het is geen percentage.
parameters:
  branche: {type: code, keuzes: vacatures_graad, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche die eruit springt}
thema: vacatures
korrel: één branche of de hele sector
kolommen:
  waarde: {label: Vacaturegraad, eenheid: vacatures per 1 000 banen}
  periode: {label: Kwartaal}
  noot: {tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
with nieuwste as (
    select *
    from core.cijfer
    where
        indicator_code = 'vacaturegraad'
        and regio_code = 'NL00'
        and uitsplitsing = ''
        and periode_code like '____KW0_'
        and waarde is not null
    qualify row_number() over (partition by branche_code order by periode_code desc) = 1
)

select
    branche,
    waarde,
    periode,
    niveau,
    branche_kort,
    branche_code = $branche as gekozen,
    branche_code,
    periode_code,
    afgerond_op,
    (select keuze.label_kort from mart.branche as keuze where keuze.branche_code = $branche) as gekozen_naam,
    noot,
    vindplaats,
    status,
    bron_ids
from nieuwste
where
    -- breed and smal never stand in one list
    niveau = 'branche'
    or branche_code = if($branche = 'ZWS', 'ZWS', 'ZW')
order by waarde desc, branche_volgorde asc
