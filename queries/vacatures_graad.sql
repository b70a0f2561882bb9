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
    from mart.kerncijfer
    where
        indicator_code = 'vacaturegraad'
        and regio_code = 'NL00'
        and uitsplitsing = ''
        and periode_code like '____KW0_'
        and waarde is not null
    qualify row_number() over (partition by branche_code order by periode_code desc) = 1
)

select
    branche.label as branche,
    nieuwste.waarde,
    periode.label as periode,
    branche.niveau,
    branche.label_kort as branche_kort,
    nieuwste.branche_code = $branche as gekozen,
    nieuwste.branche_code,
    nieuwste.periode_code,
    nieuwste.afgerond_op,
    (select keuze.label_kort from mart.branche as keuze where keuze.branche_code = $branche) as gekozen_naam,
    nieuwste.noot,
    nieuwste.vindplaats,
    nieuwste.status,
    [nieuwste.bron_id] as bron_ids
from nieuwste
inner join mart.branche as branche on nieuwste.branche_code = branche.branche_code
inner join mart.periode as periode on nieuwste.periode_code = periode.periode_code
where
    -- breed and smal never stand in one list
    branche.niveau = 'branche'
    or branche.branche_code = if($branche = 'ZWS', 'ZWS', 'ZW')
order by nieuwste.waarde desc, branche.volgorde asc
