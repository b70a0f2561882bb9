/*
titel: Begrippenlijst
omschrijving: >
  Alle begrippen met uitleg in gewone taal, of één begrip met waar het naar verwijst. Zoeken gaat over begrip en uitleg;
  elk woord moet voorkomen.
parameters:
  begrip: {type: code, tabel: mart.begrip, kolom: begrip_code, standaard: alle, omschrijving: één begrip of alle}
  zoekbegrip: {type: tekst, standaard: '', omschrijving: zoekwoorden}
korrel: één begrip
kolommen:
  themas: {label: Gebruikt bij}
  herkomst: {label: Herkomst van de uitleg}
  zie_ook_codes: {label: Codes van zie ook, tonen: false}
bronnen: [mart.begrip, mart.indicator, mart.thema]
*/
with woord as (
    select unnest(string_split_regex(strip_accents(lower(trim($zoekbegrip))), '\s+')) as woord
),

verwezen as (
    select zie_ook
    from mart.begrip
    where begrip_code = $begrip
),

verwijzing as (
    select
        begrip.begrip_code,
        unnest(begrip.zie_ook) as code
    from mart.begrip as begrip
),

zie as (
    select
        verwijzing.begrip_code,
        list(ander.term order by lower(ander.term)) as termen,
        list(ander.begrip_code order by lower(ander.term)) as codes
    from verwijzing
    inner join mart.begrip as ander on verwijzing.code = ander.begrip_code
    group by verwijzing.begrip_code
),

gebruik as (
    select distinct
        thema_code,
        unnest(begrippen) as begrip_code
    from mart.indicator
),

bij as (
    select
        gebruik.begrip_code,
        list(thema.label order by thema.label) as themas
    from gebruik
    inner join mart.thema as thema on gebruik.thema_code = thema.thema_code
    group by gebruik.begrip_code
)

select
    begrip.term,
    begrip.uitleg,
    zie.termen as zie_ook,
    bij.themas,
    coalesce(begrip.bron, 'Doorstroom') as herkomst,
    zie.codes as zie_ook_codes,
    begrip.begrip_code,
    []::varchar[] as bron_ids,
    null::varchar as status
from mart.begrip as begrip
left join zie on begrip.begrip_code = zie.begrip_code
left join bij on begrip.begrip_code = bij.begrip_code
where
    (
        $begrip = 'alle'
        or begrip.begrip_code = $begrip
        or list_contains((select verwezen.zie_ook from verwezen), begrip.begrip_code)
    )
    and not exists (
        select 1
        from woord
        where not contains(strip_accents(lower(begrip.term || ' ' || begrip.uitleg)), woord.woord)
    )
order by begrip.begrip_code <> $begrip, lower(begrip.term)
