/*
titel: Begrippenlijst
omschrijving: Alle begrippen met uitleg in gewone taal, of één begrip met waar het naar verwijst.
parameters:
  begrip: {type: code, tabel: mart.begrip, kolom: begrip_code, standaard: alle, omschrijving: één begrip of alle}
korrel: één begrip
kolommen:
  term: {label: Begrip}
  uitleg: {label: Uitleg}
  zie_ook: {label: Zie ook}
  herkomst: {label: Herkomst van de uitleg}
  begrip_code: {label: Code, tonen: false}
  bron_ids: {label: Bron, tonen: false}
  status: {label: Status, tonen: false}
bronnen: [mart.begrip]
*/
with verwezen as (
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
        list(ander.term order by lower(ander.term)) as termen
    from verwijzing
    inner join mart.begrip as ander on verwijzing.code = ander.begrip_code
    group by verwijzing.begrip_code
)

select
    begrip.term,
    begrip.uitleg,
    zie.termen as zie_ook,
    coalesce(begrip.bron, 'Doorstroom') as herkomst,
    begrip.begrip_code,
    []::varchar[] as bron_ids,
    null::varchar as status
from mart.begrip as begrip
left join zie on begrip.begrip_code = zie.begrip_code
where
    $begrip = 'alle'
    or begrip.begrip_code = $begrip
    or list_contains((select verwezen.zie_ook from verwezen), begrip.begrip_code)
order by begrip.begrip_code <> $begrip, lower(begrip.term)
