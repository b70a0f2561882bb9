/*
titel: Wat veranderde in een tabel met cijfers
omschrijving: >
  Vergelijkt de nieuwe tabel met die van de vorige bouw (database vorig), cel voor cel. Veranderden waarde en status
  samen, dan staat er de waarde. Een gerekend cijfer dat alleen in zijn laatste bits anders is, is hetzelfde cijfer.
parameters:
  tabel: {type: tekst, omschrijving: tabel met een kolom status}
  sleutel: {type: codelijst, omschrijving: kolommen die een cel aanwijzen}
  waarde: {type: tekst, omschrijving: kolom met het cijfer}
  van: {type: tekst, omschrijving: build_id van de vorige bouw}
  naar: {type: tekst, omschrijving: build_id van de nieuwe bouw}
tabellen:
  - {tabel: mart.kerncijfer, sleutel: [indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie], waarde: waarde}
  - {tabel: mart.mobiliteit, sleutel: [regio_code, branche_code, periode_code, richting, bereik, categorie, functiegroep], waarde: aantal}
  - {tabel: mart.platformbudget, sleutel: [platform_code, jaar, post, peildatum], waarde: bedrag_eur}
korrel: één rij per nieuwe, vervallen of gewijzigde cel
*/
insert into meta.revisie
with kolommen as (
    select list(column_name order by column_index) as namen
    from duckdb_columns()
    where
        database_name = current_database()
        and schema_name || '.' || table_name = $tabel
        and column_name in $sleutel
),

cellen as (
    select true as van_nu, columns(lambda kolom: kolom in $sleutel)::varchar, columns(lambda kolom: kolom = $waarde) as waarde, status
    from query_table($tabel)
    union all
    select false, columns(lambda kolom: kolom in $sleutel)::varchar, columns(lambda kolom: kolom = $waarde), status
    from query_table('vorig.' || $tabel)
),

delen as (
    select van_nu, waarde, status, list_value(*columns(lambda kolom: kolom in $sleutel)) as deel
    from cellen
),

benoemd as (
    -- columns() keeps the order of the table, a key that of its definition
    select
        delen.van_nu,
        delen.waarde,
        delen.status,
        array_to_string(list_transform($sleutel, lambda kolom: delen.deel[list_position(kolommen.namen, kolom)]), '|') as sleutel
    from delen
    cross join kolommen
),

oud as (
    select * from benoemd where not van_nu
),

nieuw as (
    select * from benoemd where van_nu
),

verschil as (
    select
        coalesce(nieuw.sleutel, oud.sleutel) as sleutel,
        case when oud.sleutel is null then 'nieuw' when nieuw.sleutel is null then 'vervallen' else 'gewijzigd' end as soort,
        -- the order in which numbers are added up may change the last bits of what is computed
        coalesce(abs(oud.waarde - nieuw.waarde) <= 1e-12 * abs(oud.waarde), oud.waarde is not distinct from nieuw.waarde)
            as gelijk,
        case
            when soort <> 'gewijzigd' or not gelijk then $waarde
            when (oud.status is distinct from nieuw.status) then 'status'
        end as kolom,
        if(kolom = 'status', oud.status, oud.waarde::varchar) as oude,
        if(kolom = 'status', nieuw.status, nieuw.waarde::varchar) as nieuwe
    from oud
    full outer join nieuw on oud.sleutel = nieuw.sleutel
)

select $tabel, sleutel, soort, kolom, oude, nieuwe, $van, $naar
from verschil
where kolom is not null
order by sleutel, kolom
