/*
titel: elke kolom van mart en meta staat met haar type in het datawoordenboek, en andersom
ernst: fout
omschrijving: data/definitions/columns.yml is de enige plek waar kolommen beschreven staan.
*/
with echt as (
    select schema_name || '.' || table_name as tabel, column_name as kolom, data_type as type
    from duckdb_columns()
    where schema_name in ('mart', 'meta') and database_name = current_database()
),

beschreven as (
    select tabel, kolom, type
    from meta.kolom
)

select 'niet beschreven' as wat, tabel, kolom, type
from echt
anti join beschreven using (tabel, kolom, type)
union all
select 'bestaat niet', tabel, kolom, type
from beschreven
anti join echt using (tabel, kolom, type)
order by all
