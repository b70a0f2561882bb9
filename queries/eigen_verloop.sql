/*
titel: Uw organisatie naast de rest van de regio
omschrijving: >
  In- en uitstroom van een branche in een regio in procenten, met de aantallen waaruit zij volgen. De kolommen over uw
  organisatie zijn hier leeg: alleen de pagina vult ze, voor uw eigen sessie. Uitstroom is gedeeld door het aantal een jaar
  eerder, instroom door dat van de dag zelf.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  periode: {type: tekst, tabel: mart.periode, kolom: periode_code, standaard: laatste, omschrijving: CBS-code van de periode of 'laatste'}
thema: mobiliteit
opening: select regio, branche from core.uitstroomkeuze order by volgorde
korrel: één percentage
kolommen:
  maat: {label: Percentage}
  functiegroep: {label: Functiegroep}
  eigen: {label: Uw organisatie, eenheid: procent, decimalen: 0}
  eigen_laag: {label: Uw organisatie (minstens), eenheid: procent, decimalen: 0}
  eigen_hoog: {label: Uw organisatie (hoogstens), eenheid: procent, decimalen: 0}
  rest: {label: De rest van de regio, eenheid: procent, decimalen: 1}
  keer: {label: Keer zo hoog, decimalen: 1}
  keer_laag: {label: Keer zo hoog (minstens), decimalen: 1}
  keer_hoog: {label: Keer zo hoog (hoogstens), decimalen: 1}
  oordeel: {label: Oordeel}
  waarde: {label: De hele regio, eenheid: procent, decimalen: 1}
  teller_aantal: {tonen: true}
  noemer_aantal: {tonen: true}
  vanaf_dubbel: {label: Dubbel is te zien vanaf (medewerkers), eenheid: aantal, decimalen: 0}
  vanaf_half: {label: Anderhalf keer is te zien vanaf (medewerkers), eenheid: aantal, decimalen: 0}
  maat_code: {label: Code, tonen: false}
  status: {tonen: true}
bronnen: [mart.verhouding, mart.indicator, mart.regio, mart.branche, mart.periode]
*/
with cijfer as (
    select *
    from mart.verhouding
    where regio_code = $regio and branche_code = $branche and waarde is not null
),

moment as (
    select
        if($periode = 'laatste', max(periode_code) filter (indicator_code = 'uitstroompercentage'), $periode)
            as periode_code
    from cijfer
),

nu as (
    select cijfer.*
    from cijfer
    inner join moment on cijfer.periode_code = moment.periode_code
),

gevraagd as (
    select
        label as maat,
        indicator_code as maat_code,
        list_position(
            [
                'uitstroompercentage', 'uitstroompercentage_extern',
                'instroompercentage', 'instroompercentage_extern'
            ], indicator_code
        ) as volgorde
    from mart.indicator
    where
        indicator_code in (
            'uitstroompercentage', 'uitstroompercentage_extern', 'instroompercentage', 'instroompercentage_extern'
        )
),

percentages as (
    select
        gevraagd.maat,
        gevraagd.maat_code,
        gevraagd.volgorde,
        nu.waarde,
        nu.teller_aantal,
        nu.noemer_aantal,
        nu.afgerond_op,
        nu.teller_afgerond_op,
        nu.noemer_afgerond_op,
        nu.status,
        concat_ws('; gedeeld door: ', nu.vindplaats, nu.noemer_vindplaats) as vindplaats,
        list_distinct([nu.bron_id, nu.noemer_bron_id]) as bron_ids
    from gevraagd
    left join nu on gevraagd.maat_code = nu.indicator_code
)

select
    percentages.maat,
    'Alle functiegroepen' as functiegroep,
    -- What follows from own counts never reaches a database: analysis/eigen/filled.py fills these columns.
    cast(null as double) as eigen,
    cast(null as double) as eigen_laag,
    cast(null as double) as eigen_hoog,
    cast(null as double) as rest,
    cast(null as double) as keer,
    cast(null as double) as keer_laag,
    cast(null as double) as keer_hoog,
    cast(null as varchar) as oordeel,
    cast(null as double) as vanaf_dubbel,
    cast(null as double) as vanaf_half,
    percentages.waarde,
    percentages.teller_aantal,
    percentages.noemer_aantal,
    percentages.status,
    periode.label as periode,
    percentages.afgerond_op,
    percentages.teller_afgerond_op,
    percentages.noemer_afgerond_op,
    percentages.maat_code,
    regio.label as regio,
    if(branche.niveau = 'sector', branche.label, branche.label_kort) as branche,
    moment.periode_code,
    percentages.vindplaats,
    list_filter(coalesce(percentages.bron_ids, []), bron -> bron is not null) as bron_ids
from percentages
cross join moment
inner join mart.regio as regio on regio.regio_code = $regio
inner join mart.branche as branche on branche.branche_code = $branche
left join mart.periode as periode on moment.periode_code = periode.periode_code
order by percentages.volgorde
