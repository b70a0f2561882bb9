/*
titel: Wat er veranderde per thema
omschrijving: >
  Per versie en thema hoeveel cellen nieuw, herzien of vervallen zijn en hoeveel alleen een andere status kregen,
  met de perioden die erbij kwamen. Herzien is een andere waarde, of een waarde die kwam of wegviel. Cellen die de bron
  noemt zonder een cijfer te geven tellen apart: zij zijn geen nieuw cijfer. Van ingelezen cijfers die niet openbaar zijn
  is geen geschiedenis bewaard: zij zeggen niet of een periode nieuw is.
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
  zonder_cijfer: {label: Cellen zonder cijfer, eenheid: cellen, decimalen: 0, definitie: "Kwamen erbij of vervielen, en hebben in plaats van een cijfer een reden."}
  perioden: {label: Nieuwe perioden, definitie: "Waarover dit thema voor deze keuze nog geen cijfer had."}
bronnen: [meta.revisie, mart.indicator, mart.thema, mart.periode, mart.kerncijfer, mart.kerncijfer_opgave, mart.mobiliteit, meta.bron]
*/
with genoemd as (
    select
        revisie.*,
        case revisie.tabel
            when 'mart.kerncijfer' then thema.label
            when 'mart.mobiliteit' then 'In- en uitstroom'
            when 'core.statline' then 'StatLine-tabellen'
            else 'Platformbudget'
        end as thema,
        string_split(revisie.sleutel, '|')[case revisie.tabel when 'mart.kerncijfer' then 4 when 'mart.mobiliteit' then 3 end]
            as periode_code
    from core.revisie_van($regio, $branche, 'alle') as revisie
    left join mart.indicator as indicator on string_split(revisie.sleutel, '|')[1] = indicator.indicator_code
    left join mart.thema as thema on indicator.thema_code = thema.thema_code
),

delen as (
    select genoemd.*
    from genoemd
    inner join (select distinct build_naar from core.revisie_van($regio, $branche, $sinds)) as gevraagd
        on genoemd.build_naar = gevraagd.build_naar
),

waarden as (
    -- elke keer dat een cel een waarde kreeg of kwijtraakte, ook voor en na de versies die gevraagd zijn
    select
        tabel,
        sleutel,
        thema,
        periode_code,
        build_naar,
        oud is null as kwam
    from genoemd
    where wat in ('nieuw', 'herzien', 'vervallen') and (oud is null or nieuw is null) and periode_code is not null
),

kwamen as (
    -- een periode van een thema waarvan een cel een waarde kreeg: alleen die kan nieuw zijn
    select distinct
        delen.build_naar,
        delen.thema,
        delen.periode_code
    from delen
    inner join waarden
        on delen.tabel = waarden.tabel and delen.sleutel = waarden.sleutel and delen.build_naar = waarden.build_naar
    where waarden.kwam
),

besloten as (
    -- van deze cellen is de geschiedenis gewist (etl/revisie/eigen.sql)
    select
        'mart.mobiliteit' as tabel,
        concat_ws('|', mobiliteit.regio_code, mobiliteit.branche_code, mobiliteit.periode_code, mobiliteit.richting, '') as begin
    from mart.mobiliteit as mobiliteit
    inner join meta.bron as bron on mobiliteit.bron_id = bron.id and bron.soort = 'eigen' and bron.url is null
    union
    select
        'mart.kerncijfer' as tabel,
        concat_ws('|', opgave.indicator_code, opgave.branche_code, opgave.regio_code, opgave.periode_code, '') as begin
    from mart.kerncijfer_opgave as opgave
    inner join meta.bron as bron on opgave.bron_id = bron.id and bron.soort = 'eigen' and bron.url is null
),

nu as (
    select
        'mart.kerncijfer' as tabel,
        thema.label as thema,
        kerncijfer.periode_code,
        core.cijfersleutel(
            kerncijfer.indicator_code,
            kerncijfer.branche_code,
            kerncijfer.regio_code,
            kerncijfer.periode_code,
            kerncijfer.uitsplitsing,
            kerncijfer.versie
        ) as sleutel
    from mart.kerncijfer as kerncijfer
    inner join mart.indicator as indicator on kerncijfer.indicator_code = indicator.indicator_code
    inner join mart.thema as thema on indicator.thema_code = thema.thema_code
    where
        kerncijfer.waarde is not null
        and ($regio = 'alle' or kerncijfer.regio_code in ($regio, 'NL00'))
        and ($branche = 'alle' or kerncijfer.branche_code = $branche)
    union all
    select
        'mart.mobiliteit' as tabel,
        'In- en uitstroom' as thema,
        periode_code,
        core.stroomsleutel(regio_code, branche_code, periode_code, richting, bereik, categorie, functiegroep) as sleutel
    from mart.mobiliteit
    where
        aantal is not null
        and ($regio = 'alle' or regio_code in ($regio, 'NL00'))
        and ($branche = 'alle' or branche_code = $branche)
),

gevraagde as (
    select nu.*
    from nu
    semi join kwamen on nu.thema = kwamen.thema and nu.periode_code = kwamen.periode_code
),

spannen as (
    -- van en tot welke versie een cel een waarde had; waar van leeg is, was zij er al voor de eerste versie
    select
        gevraagde.thema,
        gevraagde.periode_code,
        coalesce(max(waarden.build_naar) filter (where waarden.kwam), '') as van,
        null as tot
    from gevraagde
    left join waarden on gevraagde.tabel = waarden.tabel and gevraagde.sleutel = waarden.sleutel
    where
        not exists (
            select 1 from besloten where gevraagde.tabel = besloten.tabel and starts_with(gevraagde.sleutel, besloten.begin)
        )
    group by gevraagde.tabel, gevraagde.sleutel, gevraagde.thema, gevraagde.periode_code
    union
    select
        weg.thema,
        weg.periode_code,
        coalesce(max(eerder.build_naar), '') as van,
        weg.build_naar as tot
    from waarden as weg
    left join waarden as eerder
        on weg.tabel = eerder.tabel and weg.sleutel = eerder.sleutel and eerder.kwam and weg.build_naar > eerder.build_naar
    where not weg.kwam
    group by weg.tabel, weg.sleutel, weg.thema, weg.periode_code, weg.build_naar
),

erbij as (
    -- een periode is nieuw waar geen cel van het thema er daarvoor al een waarde had
    select kwamen.*
    from kwamen
    where
        not exists (
            select 1
            from spannen
            where
                spannen.thema = kwamen.thema
                and spannen.periode_code = kwamen.periode_code
                and spannen.van < kwamen.build_naar
                and (spannen.tot is null or spannen.tot >= kwamen.build_naar)
        )
),

perioden as (
    select
        erbij.build_naar,
        erbij.thema,
        array_to_string(list(periode.label order by periode.eind desc, periode.begin desc)[:4], ', ')
        || case when count(*) > 4 then ' en nog ' || (count(*) - 4) else '' end as perioden
    from erbij
    inner join mart.periode as periode on erbij.periode_code = periode.periode_code
    group by all
)

select
    delen.build_naar as versie,
    core.versie_label(delen.build_naar) as versie_van,
    delen.thema,
    count(*) filter (delen.wat = 'nieuw') as nieuw,
    count(*) filter (delen.wat = 'herzien') as herzien,
    count(*) filter (delen.wat = 'vervallen') as vervallen,
    count(*) filter (delen.wat = 'andere status') as andere_status,
    count(*) filter (delen.wat = 'zonder cijfer') as zonder_cijfer,
    any_value(perioden.perioden) as perioden,
    []::varchar[] as bron_ids,
    null::varchar as status
from delen
left join perioden on delen.build_naar = perioden.build_naar and delen.thema = perioden.thema
group by delen.build_naar, delen.thema
order by delen.build_naar desc, delen.thema
