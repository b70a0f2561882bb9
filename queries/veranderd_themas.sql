/*
titel: Wat er veranderde per thema
omschrijving: >
  Per versie en thema hoeveel cellen nieuw, herzien of vervallen zijn en hoeveel alleen een andere status kregen,
  met de perioden die erbij kwamen. Herzien is een andere waarde, of een waarde die kwam of wegviel.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: alle, omschrijving: "code van een regio, waarbij wat van het hele land is meetelt, of 'alle'"}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: alle, omschrijving: "code van een branche of 'alle'"}
  sinds: {type: tekst, keuzes: keuze_versie, standaard: alle, omschrijving: "versie waarna het veranderde; 'vorige' is de laatste wijziging, 'alle' is alles"}
opening: >
  select distinct 'alle' as regio, 'alle' as branche
  from meta.revisie
korrel: één thema in één versie
kolommen:
  versie: {label: Naam van de versie, tonen: false}
  versie_van: {label: Versie van, definitie: Dag en tijd van de versie in Nederland.}
  nieuw: {eenheid: cellen, decimalen: 0}
  herzien: {label: Herzien, eenheid: cellen, decimalen: 0}
  vervallen: {label: Vervallen, eenheid: cellen, decimalen: 0}
  andere_status: {label: Andere status, eenheid: cellen, decimalen: 0}
  perioden: {label: Nieuwe perioden}
bronnen: [meta.revisie, mart.indicator, mart.thema, mart.periode]
*/
with delen as (
    select
        revisie.build_naar,
        revisie.soort,
        revisie.kolom,
        case revisie.tabel
            when 'mart.kerncijfer' then thema.label
            when 'mart.mobiliteit' then 'In- en uitstroom'
            when 'core.statline' then 'StatLine-tabellen'
            else 'Platformbudget'
        end as thema,
        case revisie.tabel
            when 'mart.kerncijfer' then string_split(revisie.sleutel, '|')[4]
            when 'mart.mobiliteit' then string_split(revisie.sleutel, '|')[3]
        end as periode_code
    from core.revisie_van($regio, $branche, $sinds) as revisie
    left join mart.indicator as indicator on string_split(revisie.sleutel, '|')[1] = indicator.indicator_code
    left join mart.thema as thema on indicator.thema_code = thema.thema_code
),

bekend as (
    -- een periode die in de vorige versie van het thema al een cijfer had, is niet nieuw
    select
        build_naar,
        thema,
        periode_code,
        count(*) filter (soort <> 'nieuw') as ouder
    from delen
    where periode_code is not null
    group by all
),

perioden as (
    select
        bekend.build_naar,
        bekend.thema,
        array_to_string(list(periode.label order by periode.eind desc, periode.label)[:4], ', ')
        || case when count(*) > 4 then ' en nog ' || (count(*) - 4) else '' end as perioden
    from bekend
    inner join mart.periode as periode on bekend.periode_code = periode.periode_code
    where bekend.ouder = 0
    group by all
)

select
    delen.build_naar as versie,
    core.versie_label(delen.build_naar) as versie_van,
    delen.thema,
    count(*) filter (delen.soort = 'nieuw') as nieuw,
    count(*) filter (delen.soort = 'gewijzigd' and delen.kolom not like 'status%') as herzien,
    count(*) filter (delen.soort = 'vervallen') as vervallen,
    count(*) filter (delen.soort = 'gewijzigd' and delen.kolom like 'status%') as andere_status,
    any_value(perioden.perioden) as perioden,
    []::varchar[] as bron_ids,
    null::varchar as status
from delen
left join perioden on delen.build_naar = perioden.build_naar and delen.thema = perioden.thema
group by delen.build_naar, delen.thema
order by delen.build_naar desc, delen.thema
