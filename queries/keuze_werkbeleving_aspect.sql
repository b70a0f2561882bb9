/*
titel: Aspecten van werkbeleving om uit te kiezen
omschrijving: >
  Vragen aan werknemers met cijfers voor meer dan één branche: de andere hebben niets om mee te vergelijken.
korrel: één rij per aspect
kolommen:
  code: {label: Code}
  label: {label: Aspect}
bronnen: [mart.indicator, mart.kerncijfer]
*/
select
    indicator.indicator_code as code,
    indicator.label
from mart.indicator as indicator
inner join mart.kerncijfer as kerncijfer on indicator.indicator_code = kerncijfer.indicator_code
where
    indicator.thema_code = 'werkbeleving'
    and indicator.van is null
    and kerncijfer.regio_code = 'NL00'
    and kerncijfer.uitsplitsing = ''
    and kerncijfer.periode_code like '____KW0_'
    and kerncijfer.waarde is not null
group by indicator.indicator_code, indicator.label
having count(distinct kerncijfer.branche_code) > 1
order by
    list_position(
        ['werkdruk_te_hoog', 'tevreden_met_werk', 'autonomie', 'waardering_leidinggevende', 'voldoende_tijd'],
        indicator.indicator_code
    ) nulls last,
    indicator.label
