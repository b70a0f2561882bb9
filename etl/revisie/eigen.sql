/*
titel: Geschiedenis van ingelezen cijfers die niet openbaar zijn
omschrijving: >
  Haalt weg wat over zulke tabellen is vastgelegd, ook door een eerdere bouw: wie het oude naast het nieuwe getal ziet,
  kan kleine groepen uitrekenen.
korrel: één rij per gewiste cel
*/
delete from meta.revisie
using (
    with bronnen as (
        select id from meta.bron where soort = 'eigen' and url is null
        union
        select id from vorig.meta.bron where soort = 'eigen' and url is null
    ),

    tabellen as (
        select
            'mart.mobiliteit' as tabel, bron_id,
            core.stroomsleutel(regio_code, branche_code, periode_code, richting, '', null, null) as begin
        from mart.mobiliteit
        union all
        select
            'mart.mobiliteit' as tabel, bron_id,
            core.stroomsleutel(regio_code, branche_code, periode_code, richting, '', null, null) as begin
        from vorig.mart.mobiliteit
        union all
        select
            'mart.kerncijfer' as tabel, bron_id,
            core.cijfersleutel(indicator_code, branche_code, regio_code, periode_code, '', null) as begin
        from mart.kerncijfer_opgave
        union all
        select
            'mart.kerncijfer' as tabel, bron_id,
            core.cijfersleutel(indicator_code, branche_code, regio_code, periode_code, '', null) as begin
        from vorig.mart.kerncijfer_opgave
    )

    select distinct tabel, begin
    from tabellen
    inner join bronnen on tabellen.bron_id = bronnen.id
) as eigen
where revisie.tabel = eigen.tabel and starts_with(revisie.sleutel, eigen.begin)
