/*
titel: Waarvoor er cijfers over in- en uitstroom zijn
omschrijving: >
  Per onderwerp van de pagina In- en uitstroom: voor welke regio en branche er iets is ingelezen, en van wanneer tot
  wanneer. Wat bij de gekozen regio of branche hoort staat voorop.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: gekozen regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: gekozen branche}
korrel: één onderwerp voor één regio en branche
kolommen:
  onderwerp:
    waarden: [bestemming, pensioen, uitstroom-woorden, stromen, leeftijd, herkomst, herkomst-woorden, functies, functiegroepen]
  regio_code: {tonen: true}
  branche_code: {tonen: true}
  regio: {tonen: true}
  van: {label: Eerste periode}
  tot: {label: Laatste periode}
  hier: {label: Is de gekozen regio en branche}
  elders: {label: Aantal andere regio's en branches}
bronnen: [mart.mobiliteit, mart.kerncijfer, mart.bevinding, mart.periode, mart.regio, mart.branche]
*/
with cijfers as (
    select 'bestemming' as onderwerp, regio_code, branche_code, periode_code
    from mart.mobiliteit
    where richting = 'uitstroom' and categorie <> 'Totaal' and functiegroep = '' and aantal is not null
    union all
    select 'pensioen' as onderwerp, regio_code, branche_code, periode_code
    from mart.kerncijfer
    where indicator_code = 'uitstroom_pensioen' and waarde is not null
    union all
    select 'stromen' as onderwerp, regio_code, branche_code, periode_code
    from mart.mobiliteit
    where categorie = 'Totaal' and functiegroep = '' and aantal is not null
    union all
    select 'stromen' as onderwerp, regio_code, branche_code, periode_code
    from mart.kerncijfer
    where indicator_code in ('saldo_totaal', 'saldo_extern') and uitsplitsing = '' and waarde is not null
    union all
    select 'leeftijd' as onderwerp, regio_code, branche_code, periode_code
    from mart.kerncijfer
    where indicator_code = 'saldo_extern' and uitsplitsing like 'leeftijd: %' and waarde is not null
    union all
    select 'herkomst' as onderwerp, regio_code, branche_code, periode_code
    from mart.mobiliteit
    where richting = 'instroom' and categorie <> 'Totaal' and functiegroep = '' and aantal is not null
    union all
    select 'functiegroepen' as onderwerp, regio_code, branche_code, periode_code
    from mart.mobiliteit
    where categorie = 'Totaal' and functiegroep <> '' and aantal is not null and bereik in ('totaal', 'extern')
    union all
    select
        case when onderwerp = 'functiegroep' then 'functies' else onderwerp || '-woorden' end as onderwerp,
        regio_code, branche_code, coalesce(periode_tot, periode_van) as periode_code
    from mart.bevinding
    where onderwerp in ('functiegroep', 'herkomst', 'uitstroom')
),

keuzes as (
    select
        cijfers.onderwerp,
        cijfers.regio_code,
        cijfers.branche_code,
        arg_min(periode.label, periode.eind) as van,
        arg_max(periode.label, periode.eind) as tot
    from cijfers
    left join mart.periode as periode on cijfers.periode_code = periode.periode_code
    group by cijfers.onderwerp, cijfers.regio_code, cijfers.branche_code
)

select
    keuzes.onderwerp,
    keuzes.regio_code,
    keuzes.branche_code,
    regio.label as regio,
    case when branche.niveau = 'sector' then branche.label else branche.label_kort end as branche,
    keuzes.van,
    keuzes.tot,
    keuzes.regio_code = $regio and keuzes.branche_code = $branche as hier,
    count(*) filter (where not (keuzes.regio_code = $regio and keuzes.branche_code = $branche)) over onderwerp as elders
from keuzes
inner join mart.regio as regio on keuzes.regio_code = regio.regio_code
inner join mart.branche as branche on keuzes.branche_code = branche.branche_code
where branche.niveau in ('sector', 'branche')
window
    onderwerp as (partition by keuzes.onderwerp),
    naast as (
        partition by keuzes.onderwerp
        order by
            (keuzes.regio_code = $regio)::integer + (keuzes.branche_code = $branche)::integer desc,
            keuzes.regio_code <> $regio, keuzes.regio_code <> 'NL00', regio.label, branche.volgorde
    )
qualify row_number() over naast <= 6
order by keuzes.onderwerp, row_number() over naast
