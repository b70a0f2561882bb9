/*
titel: Namen van codes
omschrijving: >
  Hoe regio's, branches, platforms, indicatoren en perioden ook heten, met de code die erbij hoort: namen, korte namen,
  aliassen en vroegere namen uit de definities. Een naam kan bij meer codes horen.
korrel: één naam van één code
bronnen: [raw.definitie_regio, raw.definitie_branche, raw.definitie_platform, raw.definitie_indicator, mart.periode]
*/
with vroeger as (
    select
        code,
        unnest(from_json(naamgeschiedenis, '[{"naam": "varchar", "afgeleid": "boolean"}]'), recursive := true)
    from raw.definitie_regio
),

namen as (
    select 'mart.regio' as tabel, code, unnest(list_concat([code, label], aliassen)) as naam from raw.definitie_regio
    union
    -- een afgeleide vroegere naam is onze eigen redenering en zoekt geen regio op
    select 'mart.regio', code, naam from vroeger where not afgeleid
    union
    select 'mart.branche', code, unnest(list_concat([code, label, label_kort], aliassen)) from raw.definitie_branche
    union
    select 'mart.platform', code, unnest(list_concat([code, label], aliassen)) from raw.definitie_platform
    union
    select 'mart.indicator', code, unnest(list_concat([code, label], aliassen)) from raw.definitie_indicator
    union
    select 'mart.periode', periode_code, label from mart.periode
)

select
    tabel,
    naam,
    code
from namen
where naam is not null
order by tabel, naam, code
