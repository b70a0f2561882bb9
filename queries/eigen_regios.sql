/*
titel: Uw uitstroom tussen alle regio's
omschrijving: >
  Het uitstroompercentage van een branche in elke RegioPlus-regio, op één moment, met het aantal werknemers waarvan het is,
  en tussen welke grenzen het bij dat aantal door toeval zou liggen als alle regio's gelijk waren (95 en 99,8 van de 100
  keer). De rij van uw organisatie is er alleen op de pagina, voor uw eigen sessie.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio die eruit springt}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  periode: {type: tekst, tabel: mart.periode, kolom: periode_code, standaard: laatste, omschrijving: CBS-code van de periode of 'laatste'}
thema: mobiliteit
opening: select regio, branche from core.uitstroomkeuze order by volgorde
korrel: één regio
kolommen:
  regio: {tonen: true}
  noemer_aantal: {label: Werknemers een jaar eerder, tonen: true}
  teller_aantal: {label: Vertrokken, tonen: true}
  waarde: {label: Uitstroom, eenheid: procent, decimalen: 1}
  grens_laag: {label: Ondergrens (95%), eenheid: procent, decimalen: 1}
  grens_hoog: {label: Bovengrens (95%), eenheid: procent, decimalen: 1}
  uiterst_laag: {label: "Ondergrens (99,8%)", eenheid: procent, decimalen: 1}
  uiterst_hoog: {label: "Bovengrens (99,8%)", eenheid: procent, decimalen: 1}
  midden: {label: Alle regio’s samen, eenheid: procent, decimalen: 1, tonen: false}
  spreiding: {label: Spreiding ten opzichte van toeval, decimalen: 1, tonen: false}
  plek: {label: Plek in de trechter}
  status: {tonen: true}
  gekozen: {label: Gekozen regio, tonen: false}
  branche: {tonen: false}
bronnen: [mart.verhouding, mart.regio, mart.branche, mart.periode]
*/
with cijfer as (
    select verhouding.*
    from mart.verhouding as verhouding
    inner join mart.regio as regio on verhouding.regio_code = regio.regio_code and regio.soort = 'regioplus'
    where
        verhouding.indicator_code = 'uitstroompercentage'
        and verhouding.branche_code = $branche
        and verhouding.waarde is not null
),

moment as (
    select if($periode = 'laatste', max(periode_code), $periode) as periode_code
    from cijfer
)

select
    regio.label as regio,
    cijfer.noemer_aantal,
    cijfer.teller_aantal,
    cijfer.waarde,
    -- The limits are exact binomial ones: analysis/eigen/filled.py fills these columns.
    cast(null as double) as grens_laag,
    cast(null as double) as grens_hoog,
    cast(null as double) as uiterst_laag,
    cast(null as double) as uiterst_hoog,
    cast(null as varchar) as plek,
    cast(null as double) as midden,
    cast(null as double) as spreiding,
    periode.label as periode,
    cijfer.status,
    cijfer.afgerond_op,
    cijfer.teller_afgerond_op,
    cijfer.noemer_afgerond_op,
    cijfer.regio_code = $regio as gekozen,
    cijfer.regio_code,
    if(branche.niveau = 'sector', branche.label, branche.label_kort) as branche,
    cijfer.periode_code,
    concat_ws('; gedeeld door: ', cijfer.vindplaats, cijfer.noemer_vindplaats) as vindplaats,
    list_distinct([cijfer.bron_id, cijfer.noemer_bron_id]) as bron_ids
from cijfer
inner join moment on cijfer.periode_code = moment.periode_code
inner join mart.regio as regio on cijfer.regio_code = regio.regio_code
inner join mart.branche as branche on cijfer.branche_code = branche.branche_code
inner join mart.periode as periode on cijfer.periode_code = periode.periode_code
order by cijfer.noemer_aantal desc, cijfer.regio_code
