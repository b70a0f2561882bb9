/*
titel: Ziekteverzuim per branche in één kwartaal
omschrijving: >
  Het verzuim van CBS van alle tien branches in één kwartaal, van hoog naar laag. Zorg en welzijn breed en smal staan
  er apart bij als de bron ze geeft, een gekozen bedrijfstak ook. Een branche zonder cijfer blijft in de tabel staan.
parameters:
  kwartaal: {type: code, keuzes: verzuim_keuze_kwartaal, tabel: mart.periode, kolom: periode_code, standaard: 2019KW01, omschrijving: kwartaal}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche die eruit springt}
thema: verzuim
korrel: één branche of de hele sector
kolommen:
  waarde: {label: Verzuim, eenheid: procent, decimalen: 1}
  periode: {label: Kwartaal}
  niveau: {tonen: true}
  noot: {tonen: false}
  afgeleid_van: {label: Cijfer van}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
with cijfer as (
    select *
    from mart.kerncijfer
    where
        indicator_code = 'verzuim_cbs'
        and periode_code = $kwartaal
        and regio_code = 'NL00'
        and uitsplitsing = ''
        and bron_soort <> 'derden'
)

select
    branche.label as branche,
    cijfer.waarde,
    if(cijfer.waarde is null, coalesce(cijfer.reden_ontbreekt, 'geen cijfer in de bronnen'), null) as ontbreekt,
    periode.label as periode,
    branche.niveau,
    branche.label_kort as branche_kort,
    branche.branche_code = $branche as gekozen,
    branche.branche_code,
    periode.periode_code,
    cijfer.afgerond_op,
    cijfer.noot,
    (select van.label_kort from mart.branche as van where van.branche_code = cijfer.afgeleid_van) as afgeleid_van,
    cijfer.vindplaats,
    cijfer.status,
    if(cijfer.bron_id is null, [], [cijfer.bron_id]) as bron_ids
from mart.branche as branche
inner join mart.periode as periode on periode.periode_code = $kwartaal
left join cijfer on branche.branche_code = cijfer.branche_code
where
    (
        branche.niveau in ('branche', 'sector')
        or (branche.branche_code = $branche and cijfer.waarde is not null)
    )
    and exists (select 1 from cijfer as een where een.waarde is not null)
order by branche.niveau, cijfer.waarde desc nulls last, branche.volgorde
