/*
titel: Werkbeleving per branche
omschrijving: >
  Eén aspect in één meting, voor alle tien branches en zorg en welzijn breed. Een branche zonder cijfer blijft
  in de tabel staan.
parameters:
  aspect:
    type: code
    tabel: mart.indicator
    kolom: indicator_code
    standaard: werkdruk_te_hoog
    omschrijving: aspect
  meting: {type: code, keuzes: keuze_werkbeleving_meting, tabel: mart.periode, kolom: periode_code, standaard: 2022KW02, omschrijving: meting}
thema: werkbeleving
korrel: één branche in één meting
kolommen:
  waarde: {label: Werknemers, eenheid: procent, decimalen: 1}
  afgerond_op: {eenheid: procentpunt, decimalen: 1, tonen: true}
  verschil: {label: Verschil met breed, eenheid: procentpunt}
  periode: {label: Meting}
  verschil_afgerond_op: {label: Verschil met breed afgerond op}
  kort: {label: Branche kort}
  noot: {tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.indicator, mart.branche, mart.periode]
*/
with cijfer as (
    select *
    from mart.kerncijfer
    where indicator_code = $aspect and periode_code = $meting and regio_code = 'NL00' and uitsplitsing = ''
),

breed as (
    select
        max(waarde) as waarde,
        max(afgerond_op) as afgerond_op
    from cijfer
    where branche_code = 'ZW'
)

select
    branche.label as branche,
    cijfer.waarde,
    cijfer.afgerond_op,
    if(branche.branche_code = 'ZW', null, round(cijfer.waarde - breed.waarde, 1)) as verschil,
    case
        when cijfer.waarde is null then coalesce(cijfer.reden_ontbreekt, 'geen cijfer in de bronnen')
    end as ontbreekt,
    periode.label as periode,
    if(branche.branche_code = 'ZW', null, cijfer.afgerond_op + breed.afgerond_op) as verschil_afgerond_op,
    indicator.label as aspect,
    branche.label_kort as kort,
    indicator.polariteit,
    branche.branche_code,
    periode.periode_code,
    cijfer.noot,
    cijfer.vindplaats,
    cijfer.status,
    if(cijfer.bron_id is null, [], [cijfer.bron_id]) as bron_ids
from mart.branche as branche
cross join breed
inner join mart.indicator as indicator on indicator.indicator_code = $aspect
inner join mart.periode as periode on periode.periode_code = $meting
left join cijfer on branche.branche_code = cijfer.branche_code
where branche.niveau = 'branche' or branche.branche_code = 'ZW'
order by cijfer.waarde desc nulls last, branche.volgorde asc
