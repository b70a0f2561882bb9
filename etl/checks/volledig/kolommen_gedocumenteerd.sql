/*
titel: elke kolom van mart en meta staat met haar type in data/definitions/columns.yml, en andersom
ernst: fout
omschrijving: Daar staan kolommen beschreven, en nergens anders. Een bronbestand geeft tekst; het model maakt er een ander type van.
*/
with echt as (
    select schema_name || '.' || table_name as tabel, column_name as kolom, data_type as type
    from duckdb_columns()
    where schema_name in ('mart', 'meta') and database_name = current_database()
)

select
    concat_ws(
        ' ', coalesce(echt.tabel, beschreven.tabel) || '.' || coalesce(echt.kolom, beschreven.kolom) || ':',
        'het model geeft', coalesce(echt.type, 'haar niet') || ',', 'columns.yml', coalesce(beschreven.type, 'kent haar niet')
    ) as wat
from echt
full join meta.kolom as beschreven on echt.tabel = beschreven.tabel and echt.kolom = beschreven.kolom
where echt.type is distinct from beschreven.type
order by wat
