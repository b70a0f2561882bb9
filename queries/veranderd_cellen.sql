/*
titel: Wat er veranderde in de cijfers
omschrijving: >
  Nieuwe, gewijzigde en vervallen cellen per versie van de gegevens, met de oude en de nieuwe waarde. Herziene waarden
  staan voorop, de grootste wijziging eerst; dan wat verviel, wat nieuw is, wat alleen een andere status kreeg, en de
  cellen die de bron noemt zonder een cijfer te geven.
parameters:
  soort: {type: keuze, waarden: [alle, nieuw, gewijzigd, vervallen], standaard: gewijzigd, omschrijving: soort wijziging}
  thema: {type: tekst, keuzes: veranderd_themas, kolom: thema, standaard: alle, omschrijving: naam van een thema of 'alle'}
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: alle, omschrijving: "code van een regio, waarbij wat van het hele land is meetelt, of 'alle'"}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: alle, omschrijving: "code van een branche of 'alle'"}
  sinds: {type: tekst, keuzes: keuze_versie, standaard: alle, omschrijving: "versie waarna het veranderde; 'vorige' is de laatste wijziging, 'alle' is alles"}
opening: >
  select distinct soort, 'alle' as regio, 'alle' as branche
  from meta.revisie
  order by soort
korrel: één cel in één versie
kolommen:
  versie: {label: Naam van de versie, tonen: false}
  versie_van: {label: Versie van, definitie: Dag en tijd van de versie in Nederland.}
  cel: {label: Cel}
  soort: {label: Soort wijziging, tonen: false}
  wat: {label: Wijziging, definitie: "Nieuw, herzien of vervallen, alleen een andere status, of zonder cijfer: de bron noemt de cel en geeft een reden in plaats van een getal."}
  was: {label: Was}
  is_nu: {label: Is nu}
  oud: {label: Was (onbewerkt)}
  nieuw: {label: Is nu (onbewerkt), tonen: false}
  tabel: {tonen: false}
  build_van: {label: Naam van de vorige versie, tonen: false}
  vorige_van: {label: Vergeleken met die van, definitie: Dag en tijd van de vorige versie in Nederland.}
  nieuwste: {label: Nieuwste versie met wijzigingen, tonen: false}
  sprong: {label: Opvallend, tonen: false, definitie: "Verdwenen, of meer dan het dubbele of minder dan de helft geworden."}
bronnen: [meta.revisie, core.sprong, mart.indicator, mart.branche, mart.regio, mart.periode, mart.thema, raw.statline_tabel, raw.statline_onderwerp, raw.statline_dimensie, raw.statline_lid]
*/
with delen as (
    select
        *,
        string_split(sleutel, '|') as stuk,
        case when tabel = 'mart.kerncijfer' then string_split(sleutel, '|')[1] end as indicator_code
    from core.revisie_van($regio, $branche, $sinds)
    where $soort = 'alle' or soort = $soort
),

kerncijfers as (
    select
        delen.*,
        thema.label as thema,
        thema.thema_code,
        concat_ws(', ', indicator.label, branche.label, regio.label, periode.label, nullif(delen.stuk[5], '')) as cel
    from delen
    left join mart.indicator as indicator on delen.stuk[1] = indicator.indicator_code
    left join mart.thema as thema on indicator.thema_code = thema.thema_code
    left join mart.branche as branche on delen.stuk[2] = branche.branche_code
    left join mart.regio as regio on delen.stuk[3] = regio.regio_code
    left join mart.periode as periode on delen.stuk[4] = periode.periode_code
    where delen.tabel = 'mart.kerncijfer'
),

stromen as (
    select
        delen.*,
        'In- en uitstroom' as thema,
        'mobiliteit' as thema_code,
        concat_ws(', ', delen.stuk[4] || ' ' || delen.stuk[5], delen.stuk[6], branche.label, regio.label, periode.label)
            as cel
    from delen
    left join mart.regio as regio on delen.stuk[1] = regio.regio_code
    left join mart.branche as branche on delen.stuk[2] = branche.branche_code
    left join mart.periode as periode on delen.stuk[3] = periode.periode_code
    where delen.tabel = 'mart.mobiliteit'
),

codes as (
    -- de codes van de overige dimensies van een StatLine-cel, elk op een rij
    select distinct
        sleutel,
        stuk[1] as tabel,
        unnest(string_split(stuk[3], ',')) as lid,
        generate_subscripts(string_split(stuk[3], ','), 1) as plek
    from delen
    where tabel = 'core.statline' and stuk[3] <> ''
),

leden as (
    select
        codes.sleutel,
        string_agg(coalesce(lid.titel, codes.lid), ', ' order by codes.plek) as namen
    from codes
    left join raw.statline_lid as lid
        on
            codes.tabel = lid.tabel
            and split_part(codes.lid, '=', 1) = lid.dimensie
            and split_part(codes.lid, '=', 2) = lid.code
    group by codes.sleutel
),

plaatsen as (
    select
        dimensie.tabel,
        dimensie.plaats,
        lid.code,
        any_value(lid.titel) as titel
    from raw.statline_dimensie as dimensie
    inner join raw.statline_lid as lid on dimensie.tabel = lid.tabel and dimensie.dimensie = lid.dimensie
    where dimensie.plaats in ('regio_code', 'periode_code')
    group by all
),

statline as (
    select
        delen.*,
        'StatLine-tabellen' as thema,
        null as thema_code,
        concat_ws(
            ', ',
            coalesce(tabel.titel, delen.stuk[1]),
            coalesce(onderwerp.titel, nullif(delen.stuk[2], '')),
            leden.namen,
            coalesce(regio.titel, nullif(delen.stuk[4], '')),
            coalesce(periode.titel, nullif(delen.stuk[5], ''))
        ) as cel
    from delen
    left join raw.statline_tabel as tabel on delen.stuk[1] = tabel.tabel
    left join raw.statline_onderwerp as onderwerp
        on delen.stuk[1] = onderwerp.tabel and delen.stuk[2] = onderwerp.onderwerp
    left join leden on delen.sleutel = leden.sleutel
    left join plaatsen as regio
        on delen.stuk[1] = regio.tabel and delen.stuk[4] = regio.code and regio.plaats = 'regio_code'
    left join plaatsen as periode
        on delen.stuk[1] = periode.tabel and delen.stuk[5] = periode.code and periode.plaats = 'periode_code'
    where delen.tabel = 'core.statline'
),

budget as (
    select
        delen.*,
        'Platformbudget' as thema,
        null as thema_code,
        replace(delen.sleutel, '|', ', ') as cel
    from delen
    where delen.tabel = 'mart.platformbudget'
),

alles as (
    select * from kerncijfers
    union all
    select * from stromen
    union all
    select * from statline
    union all
    select * from budget
),

-- hooguit drie cijfers achter de komma; meer als oud en nieuw anders gelijk lijken
getoond as (
    select
        *,
        '{:,.' || case
            when round(try_cast(oud as double), 3) <> round(try_cast(nieuw as double), 3) then 3
            when try_cast(oud as double) is null or try_cast(nieuw as double) is null then 3
            when round(try_cast(oud as double), 4) <> round(try_cast(nieuw as double), 4) then 4
            else 6
        end || 'f}' as vorm
    from alles
)

select
    build_naar as versie,
    core.versie_label(build_naar) as versie_van,
    thema,
    cel,
    soort,
    wat,
    kolom,
    -- getallen zoals de lezer ze schrijft
    case
        when try_cast(oud as double) is null then oud
        else replace(rtrim(rtrim(translate(format(vorm, oud::double), ',.', '.,'), '0'), ','), 'nan', 'onbekend')
    end as was,
    case
        when try_cast(nieuw as double) is null then nieuw
        else replace(rtrim(rtrim(translate(format(vorm, nieuw::double), ',.', '.,'), '0'), ','), 'nan', 'onbekend')
    end as is_nu,
    oud,
    nieuw,
    tabel,
    thema_code,
    indicator_code,
    build_van,
    core.versie_label(build_van) as vorige_van,
    (select max(revisie.build_naar) from meta.revisie as revisie) as nieuwste, -- also one without a row of this choice
    coalesce(
        concat_ws('|', build_naar, tabel, kolom, sleutel) in (
            select concat_ws('|', sprong.build_naar, sprong.tabel, sprong.kolom, sprong.sleutel) from core.sprong as sprong
        ),
        false
    ) as sprong,
    []::varchar[] as bron_ids,
    null::varchar as status
from getoond
where $thema = 'alle' or thema = $thema
order by
    build_naar desc,
    list_position(['herzien', 'vervallen', 'nieuw', 'andere status', 'zonder cijfer'], wat),
    abs(try_cast(nieuw as double) / nullif(try_cast(oud as double), 0) - 1) desc nulls last,
    thema, cel, kolom
