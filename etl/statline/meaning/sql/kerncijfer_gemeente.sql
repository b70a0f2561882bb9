/*
titel: Eén onderwerp van één tabel, opgeteld van gemeenten naar regio's
omschrijving: >
  Een regio is de som van de gemeenten die er op 1 januari, of op de laatste dag van de periode, waren. Ontbreekt er een, of
  heeft een gemeente een cijfer die er dan niet was, dan is er geen som. Heeft een gemeente een cijfer die nergens bij
  hoort, dan is er in die periode geen enkele som. Regio's die de tabel zelf heeft, worden niet opgeteld.
korrel: één rij per branche x uitsplitsing x regio x periode
bronnen: [core.statline, raw.rol_combinatie, raw.rol_regio, raw.rol_gemeente, raw.rol_dag]
*/
insert into core.statline_kerncijfer by name
with cijfer as (
    select
        combinatie.branche_code,
        coalesce(combinatie.uitsplitsing, '') as uitsplitsing,
        cel.periode_code,
        cel.regio_code as gemeente,
        cel.waarde,
        cel.status,
        cel.bron_id
    from core.statline as cel
    inner join raw.rol_combinatie as combinatie on cel.combinatie = combinatie.combinatie
    where cel.tabel = $tabel and cel.onderwerp = $onderwerp and cel.regio_code like 'GM%' and cel.waarde is not null
),

reeks as (
    select
        branche_code,
        uitsplitsing,
        periode_code,
        min(status) as status,
        min(bron_id) as bron_id,
        bool_or(waarde <> 0 and gemeente not in (select bekend.gemeente from raw.rol_gemeente as bekend)) as vreemd
    from cijfer
    group by all
),

verwacht as (
    select
        dag.periode_code,
        dag.dag,
        gemeente.regio_code,
        gemeente.gemeente,
        coalesce(gemeente.van <= dag.dag, true) and coalesce(dag.dag < gemeente.tot, true) as bestaat
    from raw.rol_dag as dag
    cross join raw.rol_gemeente as gemeente
    where gemeente.regio_code not in (select eigen.regio_code from raw.rol_regio as eigen)
),

geteld as (
    select
        reeks.branche_code,
        reeks.uitsplitsing,
        reeks.periode_code,
        verwacht.regio_code,
        verwacht.dag,
        count(*) filter (where verwacht.bestaat) as gemeenten,
        sum(cijfer.waarde) filter (where verwacht.bestaat) as som,
        not reeks.vreemd
        and count(*) filter (
            where if(verwacht.bestaat, cijfer.waarde is null, coalesce(cijfer.waarde, 0) <> 0)
        ) = 0 as gaaf,
        reeks.status,
        reeks.bron_id
    from reeks
    inner join verwacht on reeks.periode_code = verwacht.periode_code
    left join cijfer
        on
            verwacht.gemeente = cijfer.gemeente and reeks.periode_code = cijfer.periode_code
            and reeks.branche_code = cijfer.branche_code and reeks.uitsplitsing = cijfer.uitsplitsing
    group by
        reeks.branche_code, reeks.uitsplitsing, reeks.periode_code, reeks.vreemd, reeks.status, reeks.bron_id,
        verwacht.regio_code, verwacht.dag
)

select
    $indicator as indicator_code,
    branche_code,
    regio_code,
    periode_code,
    uitsplitsing,
    '' as versie,
    round(som * $factor, 6) as waarde,
    $eenheid as eenheid,
    status,
    if(gaaf, null, 'onbekend') as reden_ontbreekt,
    bron_id,
    $vindplaats || ', som van ' || gemeenten || ' gemeenten' as vindplaats,
    gemeenten * $afgerond_op as afgerond_op,
    true as letterlijk,
    gemeenten
from (
    select * replace (if(gaaf, som, null) as som)
    from geteld
    qualify
        row_number() over (
            partition by branche_code, uitsplitsing, regio_code, periode_code order by gaaf desc, dag desc
        ) = 1
)
order by branche_code, regio_code, periode_code, uitsplitsing
