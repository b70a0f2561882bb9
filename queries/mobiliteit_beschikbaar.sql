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
bronnen: [core.mobiliteitsaanbod, mart.regio, mart.branche]
*/
select
    aanbod.onderwerp,
    aanbod.regio_code,
    aanbod.branche_code,
    regio.label as regio,
    case when branche.niveau = 'sector' then branche.label else branche.label_kort end as branche,
    aanbod.van,
    aanbod.tot,
    aanbod.regio_code = $regio and aanbod.branche_code = $branche as hier,
    count(*) filter (where not (aanbod.regio_code = $regio and aanbod.branche_code = $branche)) over onderwerp as elders
from core.mobiliteitsaanbod as aanbod
inner join mart.regio as regio on aanbod.regio_code = regio.regio_code
inner join mart.branche as branche on aanbod.branche_code = branche.branche_code
where branche.niveau in ('sector', 'branche')
window
    onderwerp as (partition by aanbod.onderwerp),
    naast as (
        partition by aanbod.onderwerp
        order by
            (aanbod.regio_code = $regio)::integer + (aanbod.branche_code = $branche)::integer desc,
            aanbod.regio_code <> $regio, aanbod.regio_code <> 'NL00', regio.label, branche.volgorde
    )
qualify row_number() over naast <= 6
order by aanbod.onderwerp, row_number() over naast
