/*
titel: Gebieden om uit te kiezen
omschrijving: De gebieden waar een bijeenkomst of initiatief bij hoort; onbekend als er geen bekende regio bij hoort.
korrel: één rij per gebied
kolommen:
  code: {label: Code}
  label: {label: Regio}
bronnen: [mart.initiatief, mart.regio]
*/
with gebied as (
    select distinct unnest(string_split(regio, ';')) as regio_code
    from mart.initiatief
    where regio is not null
),

keuze as (
    select
        regio.regio_code as code,
        regio.label,
        regio.volgorde
    from gebied
    inner join mart.regio as regio on gebied.regio_code = regio.regio_code
    union all
    select
        'onbekend' as code,
        'Geen bekende regio' as label,
        null as volgorde
    from mart.initiatief
    where regio is null
    having count(*) > 0
)

select
    code,
    label
from keuze
order by volgorde nulls last
