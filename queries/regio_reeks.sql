/*
titel: Eén cijfer van alle regio's door de jaren
omschrijving: >
  Van elke RegioPlus-regio en van Nederland hetzelfde moment van elk jaar, zodat twaalfmaandscijfers niet overlappen en
  seizoenen niet meespelen. Het moment is dat van het laatste cijfer.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio die eruit springt}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  graadmeter: {type: code, keuzes: keuze_graadmeter, tabel: core.graadmeter, kolom: indicator_code, standaard: uitstroompercentage, omschrijving: cijfer dat vergeleken wordt}
  volgorde: {type: keuze, waarden: [waarde, gelijkenis], standaard: waarde, omschrijving: "eerst de hoogste, of eerst wie het meest op de gekozen regio lijkt"}
opening: select branche, graadmeter from core.regiomaat order by volgorde
korrel: één regio in één periode
kolommen:
  regio: {tonen: true}
  waarde: {decimalen: 1}
  status: {tonen: true}
  indicator: {tonen: false}
  branche: {tonen: false}
  afstand: {label: Afstand tot de gekozen regio, decimalen: 2, stap: afstand_afgerond_op, tonen: false}
  afstand_afgerond_op: {label: Afstand afgerond op, tonen: false}
  wgv: {label: Ligt in het werkgebied van WGV, tonen: false}
  regio_soort: {label: Soort regio, tonen: false}
bronnen: [mart.kerncijfer, mart.regio, mart.indicator, mart.branche, mart.periode, mart.thema, core.graadmeter, core.regiomaat]
*/
with cijfer as (
    select *
    from core.regiocijfer($graadmeter, $branche)
    where waarde is not null
),

moment as (
    select arg_max(cijfer.periode_code, cijfer.eind) as periode_code
    from cijfer
    where cijfer.regio_soort = 'regioplus'
    having count(distinct cijfer.regio_code) > 1
),

reeks as (
    select
        cijfer.*,
        arg_max(cijfer.waarde, cijfer.periode_code) over (partition by cijfer.regio_code) as laatste_waarde
    from cijfer
    inner join moment on cijfer.periode_code[5:] = moment.periode_code[5:]
)

select
    reeks.regio,
    reeks.periode,
    reeks.waarde,
    indicator.eenheid,
    reeks.status,
    reeks.afgerond_op,
    reeks.regio_code = $regio as gekozen,
    coalesce(regio.werkgebied = 'wgv', false) as wgv,
    reeks.regio_soort,
    lijkt.afstand,
    lijkt.afstand_afgerond_op,
    reeks.indicator,
    reeks.thema_code,
    reeks.naam as branche,
    reeks.regio_code,
    reeks.periode_code,
    reeks.vindplaats,
    reeks.bron_ids
from reeks
inner join mart.regio as regio on reeks.regio_code = regio.regio_code
inner join mart.indicator as indicator on reeks.indicator_code = indicator.indicator_code
left join core.gelijkenis($regio) as lijkt on reeks.regio_code = lijkt.regio_code
order by
    reeks.regio_soort,
    if($volgorde = 'gelijkenis', lijkt.afstand, null) nulls last,
    reeks.laatste_waarde desc,
    reeks.regio,
    reeks.periode_code
