/*
titel: Eén regionaal cijfer voor alle regio's
omschrijving: >
  Een indicator van één branche in één periode, voor elke regio van een soort. Een regio zonder cijfer blijft staan,
  met de reden; zo'n regio telt nooit als nul. Bij een verhouding staan teller en noemer. Regio's die de afronding niet
  uit elkaar houdt delen hun plaatsen. Regio is waar de werknemer woont.
parameters:
  soort: {type: keuze, waarden: [regioplus, provincie, landsdeel], standaard: regioplus, omschrijving: soort regio}
  cijfer: {type: code, keuzes: kaart_aanbod, tabel: mart.indicator, kolom: indicator_code, standaard: uitstroompercentage, omschrijving: indicator}
  cijferbranche: {type: code, keuzes: kaart_aanbod, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  cijferperiode: {type: code, keuzes: kaart_aanbod, tabel: mart.periode, kolom: periode_code, standaard: 2022JJ00, omschrijving: periode}
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio die eruit springt}
  gebied: {type: keuze, waarden: [alle, wgv], standaard: alle, omschrijving: "alle regio's of het werkgebied van WGV"}
korrel: één regio
kolommen:
  regio: {tonen: true}
  plaats: {decimalen: 0}
  plaats_tot: {label: Of tot plaats, decimalen: 0}
  teller_aantal: {tonen: true}
  noemer_aantal: {tonen: true}
  landsdeel: {label: Landsdeel}
  status: {tonen: true}
  waarde: {decimalen: null, tonen: false}
  indicator: {tonen: false}
  branche: {tonen: false}
  gekozen: {label: Gekozen regio}
  wgv: {label: Ligt in het gekozen werkgebied, tonen: false}
  noot: {tonen: false}
  te_delen: {label: Regio's met een verhouding van dit aantal, tonen: false}
bronnen: [mart.kerncijfer, mart.mobiliteit, mart.verhouding, mart.regio, mart.indicator, mart.branche, mart.periode]
*/
with bekend as (
    select
        regio_code, waarde, afgerond_op, reden_ontbreekt, status, bron_soort, noot, vindplaats, bron_id,
        noemer_bron_id, 1 as voorrang
    from mart.kerncijfer
    where
        indicator_code = $cijfer
        and branche_code = $cijferbranche
        and periode_code = $cijferperiode
        and uitsplitsing = ''
        and versie = ''

    union all

    select
        regio_code, aantal as waarde, afgerond_op, reden_ontbreekt, status, bron_soort, noot, vindplaats, bron_id,
        null as noemer_bron_id, 2 as voorrang
    from mart.mobiliteit
    where
        richting || '_' || bereik = $cijfer
        and branche_code = $cijferbranche
        and periode_code = $cijferperiode
        and categorie = 'Totaal'
        and functiegroep = ''
),

-- one statement per region: a value before none, key figures before the tables of mobility
gegeven as (
    select *
    from bekend
    qualify row_number() over (partition by regio_code order by waarde is null, voorrang) = 1
),

-- whole numbers stay whole: 76 and not 76,0
getal as (
    select if(bool_and(gegeven.waarde = round(gegeven.waarde)), 0, max(indicator.decimalen)) as decimalen
    from mart.indicator as indicator
    left join gegeven on gegeven.waarde is not null
    where indicator.indicator_code = $cijfer
),

-- a place is certain up to the rounding: above is who is higher whatever was rounded away
mededinger as (
    select
        gegeven.regio_code,
        gegeven.waarde,
        coalesce(gegeven.afgerond_op, 0) / 2 as speling
    from gegeven
    inner join mart.regio as regio on gegeven.regio_code = regio.regio_code
    where regio.soort = $soort and gegeven.waarde is not null
),

paren as (
    select
        deze.regio_code,
        ander.waarde - deze.waarde as verschil,
        greatest(deze.speling + ander.speling - 1e-9, 1e-9) as nodig
    from mededinger as deze
    cross join mededinger as ander
),

plaats as (
    select
        regio_code,
        1 + count(*) filter (verschil >= nodig) as van,
        count(*) - count(*) filter (-verschil >= nodig) as tot
    from paren
    group by regio_code
),

te_delen as (
    select count(*) as regios
    from mart.verhouding as verhouding
    inner join mart.regio as regio on verhouding.regio_code = regio.regio_code
    where
        verhouding.teller_code = $cijfer
        and verhouding.branche_code = $cijferbranche
        and verhouding.periode_code = $cijferperiode
        and verhouding.waarde is not null
        and regio.soort = $soort
)

select
    regio.label as regio,
    translate(format('{:,.' || getal.decimalen || 'f}', gegeven.waarde), ',.-', '.,−') as cijfer,
    indicator.eenheid,
    plaats.van as plaats,
    plaats.tot as plaats_tot,
    verhouding.teller_aantal,
    verhouding.noemer_aantal,
    if(gegeven.waarde is null, coalesce(gegeven.reden_ontbreekt, 'geen cijfer in de bronnen'), null) as ontbreekt,
    case when boven.soort = 'landsdeel' then boven.label end as landsdeel,
    periode.label as periode,
    gegeven.status,
    gegeven.waarde,
    getal.decimalen,
    indicator.label as indicator,
    indicator.thema_code,
    case when branche.niveau = 'sector' then branche.label else branche.label_kort end as branche,
    regio.regio_code,
    gegeven.afgerond_op,
    verhouding.teller_afgerond_op,
    verhouding.noemer_afgerond_op,
    indicator.indicator_code,
    regio.regio_code = $regio as gekozen,
    coalesce(regio.werkgebied = $gebied, false) as wgv,
    gegeven.bron_soort,
    gegeven.noot,
    gegeven.vindplaats,
    indicator.formule,
    te_delen.regios as te_delen,
    if(
        gegeven.waarde is null,
        [],
        list_distinct([gegeven.bron_id, coalesce(gegeven.noemer_bron_id, gegeven.bron_id)])
    ) as bron_ids
from mart.regio as regio
inner join mart.indicator as indicator on indicator.indicator_code = $cijfer
inner join mart.branche as branche on branche.branche_code = $cijferbranche
inner join mart.periode as periode on periode.periode_code = $cijferperiode
cross join getal
cross join te_delen
left join mart.regio as boven on regio.bovenliggend = boven.regio_code
left join gegeven on regio.regio_code = gegeven.regio_code
left join plaats on regio.regio_code = plaats.regio_code
left join mart.verhouding as verhouding
    on
        gegeven.noemer_bron_id is not null
        and regio.regio_code = verhouding.regio_code and verhouding.indicator_code = $cijfer
        and verhouding.branche_code = $cijferbranche and verhouding.periode_code = $cijferperiode
where regio.soort = $soort
order by wgv desc, gegeven.waarde desc nulls last, regio.label
