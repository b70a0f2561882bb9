/*
titel: Cijfers uit een StatLine-tabel
omschrijving: >
  De gekozen onderwerpen, leden, regio's en perioden van één ingelezen tabel van StatLine, zoals CBS ze geeft. Een cel
  zonder cijfer staat er met de reden. Er komen hoogstens 20.000 rijen.
hoogstens: 20000
parameters:
  tabel: {type: code, keuzes: keuze_verkenner_tabel, tabel: raw.statline_tabel, kolom: tabel, standaard: "", omschrijving: code van de tabel}
  onderwerpen: {type: codelijst, keuzes: keuze_verkenner_onderwerp, standaard: [], omschrijving: codes van onderwerpen; zonder onderwerp geen rijen}
  leden: {type: codelijst, keuzes: keuze_verkenner_leden, kolom: lid, standaard: [], omschrijving: "gekozen leden als Dimensie=code; een dimensie die hier niet staat telt met al haar leden mee"}
  regios: {type: codelijst, keuzes: keuze_verkenner_leden, kolom: regio_code, standaard: [], omschrijving: "codes van regio's; leeg is alle"}
  perioden: {type: codelijst, keuzes: keuze_verkenner_leden, kolom: periode_code, standaard: [], omschrijving: codes van perioden; leeg is alle}
  vorm: {type: keuze, waarden: [lijn, staaf, tabel, draaitabel], standaard: lijn, omschrijving: hoe het antwoord staat}
  rijen: {type: codelijst, tabel: raw.statline_dimensie, kolom: dimensie, standaard: [], omschrijving: "draaitabel: dimensies in de rijen, de buitenste eerst; leeg is de perioden"}
  kolommen: {type: codelijst, tabel: raw.statline_dimensie, kolom: dimensie, standaard: [], omschrijving: "draaitabel: dimensies in de kolommen; wat verschilt en nergens staat, komt erbij"}
  totalen: {type: code, waarden: [geen, rijen, kolommen, beide], standaard: geen, omschrijving: "draaitabel: waar de totalen staan, zoals CBS ze geeft"}
  als: {type: code, waarden: [cijfer, rij, kolom], standaard: cijfer, omschrijving: "draaitabel: het cijfer zelf, of het deel van zijn rij of kolom"}
  volgorde: {type: code, waarden: [bron, hoog, laag], standaard: bron, omschrijving: "draaitabel: rijen zoals CBS ze geeft, of naar de laatste kolom"}
korrel: één cel, een onderwerp van één combinatie van leden in één regio en periode
kolommen:
  regio: {tonen: true}
  waarde: {decimalen: 2}
  status: {tonen: true}
  reden_ontbreekt: {label: Waarom geen cijfer}
  tabel: {tonen: false}
  onderwerp_code: {label: Onderwerpcode, tonen: false}
  combinatie: {label: Combinatie, tonen: false}
  vorm: {label: Vorm, tonen: false}
  opstelling: {label: Opstelling van de draaitabel, tonen: false}
  noot: {tonen: false}
bronnen: [core.statline, raw.statline_tabel, raw.statline_onderwerp, raw.statline_dimensie, raw.statline_lid, raw.statline_combinatie, core.statline_afronding]
*/
with gekozen as (
    select unnest(string_split(array_to_string($leden, ','), ',')) as lid
),

onderdeel as (
    select
        combinatie,
        unnest(map_keys(dimensies)) as dimensie,
        unnest(map_values(dimensies)) as code
    from raw.statline_combinatie
    where tabel = $tabel
),

buiten as (
    select combinatie
    from onderdeel
    where
        dimensie in (select split_part(lid, '=', 1) from gekozen)
        and dimensie || '=' || code not in (select lid from gekozen)
),

binnen as (
    select combinatie
    from raw.statline_combinatie
    where tabel = $tabel and combinatie not in (select combinatie from buiten)
),

-- list_contains op een vaste lijst: zo leest de databank alleen de gekozen tabel en onderwerpen
cel as (
    select
        onderwerp,
        combinatie,
        regio_code,
        periode_code,
        waarde,
        eenheid,
        status,
        reden_ontbreekt,
        bron_id
    from core.statline
    where
        tabel = $tabel
        and list_contains($onderwerpen, onderwerp)
        and (len($regios) = 0 or list_contains($regios, regio_code))
        and (len($perioden) = 0 or list_contains($perioden, periode_code))
        and combinatie in (select combinatie from binnen)
    order by list_position($onderwerpen, onderwerp), combinatie, regio_code, periode_code
    limit 20001
),

woorden as (
    select
        onderdeel.combinatie,
        list(lid.titel order by dimensie.volgorde) as leden,
        string_agg(dimensie.titel || ': ' || lid.titel, '; ' order by dimensie.volgorde) as uitsplitsing
    from onderdeel
    inner join raw.statline_dimensie as dimensie
        on dimensie.tabel = $tabel and onderdeel.dimensie = dimensie.dimensie
    inner join raw.statline_lid as lid
        on lid.tabel = $tabel and onderdeel.dimensie = lid.dimensie and onderdeel.code = lid.code
    where onderdeel.combinatie in (select combinatie from cel)
    group by onderdeel.combinatie
),

plek as (
    select
        dimensie.plaats,
        lid.code,
        lid.titel
    from raw.statline_lid as lid
    inner join raw.statline_dimensie as dimensie on lid.tabel = dimensie.tabel and lid.dimensie = dimensie.dimensie
    where lid.tabel = $tabel and dimensie.plaats <> 'dimensies'
)

select
    onderwerp.titel as onderwerp,
    woorden.uitsplitsing,
    regio.titel as regio,
    coalesce(periode.titel, cel.periode_code) as periode,
    cel.waarde,
    cel.eenheid,
    cel.status,
    cel.reden_ontbreekt,
    tabel.titel as tabel,
    cel.onderwerp as onderwerp_code,
    cel.combinatie,
    coalesce(woorden.leden, []::varchar[]) as leden,
    cel.regio_code,
    cel.periode_code,
    try_strptime(
        left(cel.periode_code, 4)
        || case cel.periode_code[5:6]
            when 'JJ' then '-01'
            when 'KW' then '-' || (3 * try_cast(cel.periode_code[7:8] as integer) - 2)
            when 'MM' then '-' || cel.periode_code[7:8]
            when 'SJ' then '-08'
        end,
        '%Y-%m'
    ) as begin,
    onderwerp.decimalen,
    core.statline_stap(
        cel.waarde, gezien.onderwerp, pow(10, -onderwerp.decimalen) * gezien.veelvoud, pow(10, -onderwerp.decimalen)
    ) as afgerond_op,
    $vorm::varchar as vorm,
    concat_ws(
        '; ', array_to_string($rijen, ','), array_to_string($kolommen, ','), $totalen, $als, $volgorde
    ) as opstelling,
    'tabel ' || $tabel || ', onderwerp ' || cel.onderwerp as vindplaats,
    ''::varchar as noot,
    [cel.bron_id] as bron_ids
from cel
inner join raw.statline_tabel as tabel on tabel.tabel = $tabel
inner join raw.statline_onderwerp as onderwerp
    on onderwerp.tabel = $tabel and cel.onderwerp = onderwerp.onderwerp
left join core.statline_afronding as gezien on gezien.tabel = $tabel and cel.onderwerp = gezien.onderwerp
left join woorden on cel.combinatie = woorden.combinatie
left join plek as regio on regio.plaats = 'regio_code' and cel.regio_code = regio.code
left join plek as periode on periode.plaats = 'periode_code' and cel.periode_code = periode.code
order by list_position($onderwerpen, cel.onderwerp), cel.combinatie, cel.regio_code, cel.periode_code
limit 20001
