/*
titel: Wat er veranderde in de cijfers
omschrijving: >
  Nieuwe, gewijzigde en vervallen cellen per versie van de gegevens, met de oude en de nieuwe waarde. Herziene waarden
  staan voorop, de grootste wijziging eerst; dan wat verviel, wat nieuw is, en wat alleen een andere status kreeg.
parameters:
  soort: {type: keuze, waarden: [alle, nieuw, gewijzigd, vervallen], standaard: alle, omschrijving: soort wijziging}
  thema: {type: tekst, standaard: alle, omschrijving: naam van een thema of 'alle'}
korrel: één cel in één versie
kolommen:
  versie: {label: Versie}
  thema: {label: Thema}
  cel: {label: Cel}
  soort: {label: Wijziging}
  kolom: {label: Kolom}
  was: {label: Was}
  is_nu: {label: Is nu}
  oud: {label: Was (onbewerkt), tonen: false}
  nieuw: {label: Is nu (onbewerkt), tonen: false}
  tabel: {label: Tabel, tonen: false}
  build_van: {label: Vergeleken met versie, tonen: false}
  bron_ids: {label: Bron, tonen: false}
  status: {label: Status, tonen: false}
bronnen: [meta.revisie, mart.indicator, mart.branche, mart.regio, mart.periode, mart.thema]
*/
with delen as (
    select
        *,
        string_split(sleutel, '|') as stuk
    from meta.revisie
    where $soort = 'alle' or soort = $soort
),

kerncijfers as (
    select
        delen.*,
        thema.label as thema,
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
        concat_ws(', ', delen.stuk[4] || ' ' || delen.stuk[5], delen.stuk[6], branche.label, regio.label, periode.label)
            as cel
    from delen
    left join mart.regio as regio on delen.stuk[1] = regio.regio_code
    left join mart.branche as branche on delen.stuk[2] = branche.branche_code
    left join mart.periode as periode on delen.stuk[3] = periode.periode_code
    where delen.tabel = 'mart.mobiliteit'
),

overig as (
    select
        delen.*,
        case delen.tabel when 'core.statline' then 'StatLine-tabellen' else 'Platformbudget' end as thema,
        replace(delen.sleutel, '|', ', ') as cel
    from delen
    where delen.tabel not in ('mart.kerncijfer', 'mart.mobiliteit')
),

alles as (
    select * from kerncijfers
    union all
    select * from stromen
    union all
    select * from overig
)

select
    build_naar as versie,
    thema,
    cel,
    soort,
    kolom,
    -- getallen zoals de lezer ze schrijft: hooguit drie cijfers achter de komma
    case
        when try_cast(oud as double) is null then oud
        else replace(rtrim(rtrim(translate(format('{:,.3f}', oud::double), ',.', '.,'), '0'), ','), 'nan', 'onbekend')
    end as was,
    case
        when try_cast(nieuw as double) is null then nieuw
        else replace(rtrim(rtrim(translate(format('{:,.3f}', nieuw::double), ',.', '.,'), '0'), ','), 'nan', 'onbekend')
    end as is_nu,
    oud,
    nieuw,
    tabel,
    build_van,
    []::varchar[] as bron_ids,
    null::varchar as status
from alles
where $thema = 'alle' or thema = $thema
order by
    build_naar desc,
    case
        when soort = 'gewijzigd' and kolom not like 'status%' then 1
        when soort = 'vervallen' then 2
        when soort = 'nieuw' then 3
        else 4
    end,
    abs(try_cast(nieuw as double) / nullif(try_cast(oud as double), 0) - 1) desc nulls last,
    thema, cel, kolom
