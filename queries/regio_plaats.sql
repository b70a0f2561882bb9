/*
titel: Eén regio tussen alle regio's, en naast haar eigen verleden
omschrijving: >
  Een cijfer van alle RegioPlus-regio's en Nederland op het laatste moment dat de gekozen regio een cijfer heeft, met
  hetzelfde moment van eerdere jaren van die regio. De middelste regio is de mediaan van de regio's met een cijfer; waar
  zij in werkelijkheid ligt volgt uit de medianen van wat die cijfers minstens en hoogstens kunnen zijn.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio die eruit springt}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  graadmeter: {type: code, keuzes: keuze_graadmeter, tabel: core.graadmeter, kolom: indicator_code, standaard: uitstroompercentage, omschrijving: cijfer dat vergeleken wordt}
opening: select branche, graadmeter from core.regiomaat order by volgorde
korrel: één regio in één periode
kolommen:
  regio: {tonen: true}
  waarde: {decimalen: 1}
  mediaan: {label: Middelste regio, decimalen: 1, stap: mediaan_afgerond_op, tonen: false}
  mediaan_afgerond_op: {label: Middelste regio afgerond op, tonen: false}
  status: {tonen: true}
  indicator: {tonen: false}
  indicator_kort: {label: Cijfer kort, tonen: false}
  branche: {tonen: false}
  wgv: {label: Ligt in het werkgebied van WGV}
  laatste: {label: Laatste moment, tonen: false}
  regio_soort: {label: Soort regio, tonen: false}
bronnen: [mart.kerncijfer, mart.regio, mart.indicator, mart.branche, mart.periode, mart.thema, core.graadmeter, core.regiomaat]
*/
with cijfer as (
    select *
    from core.regiocijfer($graadmeter, $branche)
),

moment as (
    select any_value(cijfer.periode) as periode, cijfer.periode_code, cijfer.eind, cijfer.periode_soort
    from cijfer
    where cijfer.waarde is not null and cijfer.regio_soort = 'regioplus'
    group by cijfer.periode_code, cijfer.eind, cijfer.periode_soort
    having count(*) > 1
    order by bool_or(cijfer.regio_code = $regio) desc, cijfer.eind desc, cijfer.periode_soort <> 'kwartaal'
    limit 1
),

nu as (
    select
        regio.label as regio,
        regio.regio_code,
        regio.soort as regio_soort,
        regio.werkgebied,
        cijfer.waarde,
        if(cijfer.waarde is null, coalesce(cijfer.reden_ontbreekt, 'geen cijfer in de bronnen'), null) as ontbreekt,
        moment.periode,
        moment.periode_code,
        cijfer.status,
        cijfer.afgerond_op,
        cijfer.vindplaats,
        cijfer.bron_ids,
        true as laatste
    from mart.regio as regio
    cross join moment
    left join cijfer on regio.regio_code = cijfer.regio_code and moment.periode_code = cijfer.periode_code
    where regio.soort in ('land', 'regioplus')
),

eerder as (
    select
        cijfer.regio,
        cijfer.regio_code,
        cijfer.regio_soort,
        regio.werkgebied,
        cijfer.waarde,
        null as ontbreekt,
        cijfer.periode,
        cijfer.periode_code,
        cijfer.status,
        cijfer.afgerond_op,
        cijfer.vindplaats,
        cijfer.bron_ids,
        false as laatste
    from cijfer
    inner join moment
        on cijfer.periode_code[5:] = moment.periode_code[5:] and cijfer.periode_code < moment.periode_code
    inner join mart.regio as regio on cijfer.regio_code = regio.regio_code
    where cijfer.regio_code = $regio and cijfer.waarde is not null
    qualify row_number() over (order by cijfer.periode_code desc) <= 5
),

middelste as (
    select
        median(nu.waarde) as mediaan,
        2 * greatest(
            median(nu.waarde) - median(nu.waarde - coalesce(nu.afgerond_op, 0) / 2),
            median(nu.waarde + coalesce(nu.afgerond_op, 0) / 2) - median(nu.waarde)
        ) as mediaan_afgerond_op
    from nu
    where nu.regio_soort = 'regioplus' and nu.waarde is not null
)

select
    alle.regio,
    alle.periode,
    alle.waarde,
    indicator.eenheid,
    alle.ontbreekt,
    alle.status,
    middelste.mediaan,
    middelste.mediaan_afgerond_op,
    alle.afgerond_op,
    alle.regio_code = $regio as gekozen,
    coalesce(alle.werkgebied = 'wgv', false) as wgv,
    alle.laatste,
    alle.regio_soort,
    indicator.label as indicator,
    indicator.label_kort as indicator_kort,
    indicator.thema_code,
    if(branche.niveau = 'sector', branche.label, branche.label_kort) as branche,
    alle.regio_code,
    alle.periode_code,
    alle.vindplaats,
    coalesce(alle.bron_ids, []) as bron_ids
from (
    select * from nu
    union all by name
    select * from eerder
) as alle
cross join middelste
inner join mart.indicator as indicator on indicator.indicator_code = $graadmeter
inner join mart.branche as branche on branche.branche_code = $branche
order by
    alle.laatste desc,
    alle.regio_soort,
    if(alle.laatste, alle.waarde, null) desc nulls last,
    alle.periode_code desc,
    alle.regio
