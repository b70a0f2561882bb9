/*
titel: saldo is instroom min uitstroom, op afronding na
ernst: fout
omschrijving: Gecontroleerd per bron, branche, regio en periode waar alle drie gegeven zijn.
*/
with drie as (
    select
        replace(replace(replace(indicator_code, 'instroom_', ''), 'uitstroom_', ''), 'saldo_', '') as afbakening,
        branche_code, regio_code, periode_code, uitsplitsing, bron_id,
        max(waarde) filter (indicator_code like 'instroom%') as instroom,
        max(waarde) filter (indicator_code like 'uitstroom%') as uitstroom,
        max(waarde) filter (indicator_code like 'saldo%') as saldo,
        sum(afgerond_op) as speling
    from mart.kerncijfer_opgave
    where
        indicator_code in (
            'instroom_extern', 'uitstroom_extern', 'saldo_extern', 'instroom_totaal', 'uitstroom_totaal', 'saldo_totaal'
        )
    group by all
)

select *
from drie
where abs(instroom - uitstroom - saldo) > speling
order by all
