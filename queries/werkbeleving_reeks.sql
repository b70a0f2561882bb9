/*
titel: Werkbeleving door de tijd
omschrijving: >
  Eén aspect per meting, voor de gekozen sectoren en zorg en welzijn breed. Elke meting van de werknemersenquête
  heeft een plaats, ook als er geen cijfer is. Cijfers van een eerdere enquête horen niet bij de reeks en staan apart.
parameters:
  aspect:
    type: code
    tabel: mart.indicator
    kolom: indicator_code
    standaard: werkdruk_te_hoog
    omschrijving: aspect
  sector: {type: codelijst, waarden: [KO, JZ, SW], standaard: [KO, JZ, SW], omschrijving: sectoren}
thema: werkbeleving
korrel: één meting van één sector
kolommen:
  periode: {label: Meting}
  branche: {label: Sector}
  waarde: {label: Werknemers, eenheid: procent, decimalen: 1}
  afgerond_op: {eenheid: procentpunt, decimalen: 1, tonen: true}
  enquete: {label: Enquête}
  branche_code: {label: Sectorcode}
  noot: {tonen: false}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.indicator, mart.branche, mart.periode, mart.thema]
*/
with cijfer as (
    select *
    from mart.kerncijfer
    where
        indicator_code = $aspect
        and branche_code = any(list_append($sector, 'ZW'))
        and regio_code = 'NL00'
        and uitsplitsing = ''
),

grens as (
    select
        min(periode_code) as eerste,
        max(periode_code) as laatste
    from cijfer
    where periode_code like '____KW0_' and waarde is not null
),

meting as (
    -- the survey of CBS: every second and fourth quarter, whether or not there is a figure
    select
        jaar || kwartaal as periode_code,
        kwartaal[4:] || 'e kwartaal ' || jaar as periode,
        'CBS' as enquete
    from
        grens,
        unnest(range(grens.eerste[:4]::integer, grens.laatste[:4]::integer + 1)) as jaren (jaar),
        unnest(['KW02', 'KW04']) as kwartalen (kwartaal)
    where jaar || kwartaal between grens.eerste and grens.laatste

    union all

    -- what the earlier survey found; later year figures repeat a wave without naming it
    select distinct
        cijfer.periode_code,
        periode.label as periode,
        'eerdere enquête' as enquete
    from cijfer
    inner join mart.periode as periode on cijfer.periode_code = periode.periode_code
    inner join mart.thema as thema on thema.thema_code = 'werkbeleving'
    where cijfer.periode_code like '____JJ00' and cijfer.periode_code < thema.reeks_sinds
),

overgeslagen as (
    select distinct kerncijfer.periode_code
    from mart.kerncijfer as kerncijfer
    inner join mart.indicator as indicator on kerncijfer.indicator_code = indicator.indicator_code
    where indicator.thema_code = 'werkbeleving' and kerncijfer.reden_ontbreekt = 'niet gemeten'
)

select
    meting.periode,
    branche.label_kort as branche,
    cijfer.waarde,
    cijfer.afgerond_op,
    case
        when cijfer.waarde is null
            then coalesce(
                cijfer.reden_ontbreekt,
                if(overgeslagen.periode_code is null, 'geen cijfer in de bronnen', 'niet gemeten')
            )
    end as ontbreekt,
    meting.enquete,
    indicator.label as aspect,
    indicator.polariteit,
    branche.branche_code,
    meting.periode_code,
    cijfer.noot,
    cijfer.vindplaats,
    cijfer.status,
    if(cijfer.bron_id is null, [], [cijfer.bron_id]) as bron_ids
from meting
cross join mart.branche as branche
inner join mart.indicator as indicator on indicator.indicator_code = $aspect
left join cijfer on meting.periode_code = cijfer.periode_code and branche.branche_code = cijfer.branche_code
left join overgeslagen on meting.periode_code = overgeslagen.periode_code
where
    branche.branche_code = any(list_append($sector, 'ZW'))
    and (meting.enquete = 'CBS' or cijfer.waarde is not null)
order by list_position(list_append($sector, 'ZW'), branche.branche_code), meting.periode_code
