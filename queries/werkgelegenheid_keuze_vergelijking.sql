/*
titel: Vergelijkingen van het aantal werknemers om uit te kiezen
omschrijving: Elke periode met de periode waarmee is vergeleken; eerst die met de meeste branches, dan de nieuwste.
korrel: één rij per vergelijking
kolommen:
  code: {label: Code}
  label: {label: Vergelijking}
bronnen: [mart.kerncijfer, mart.branche, mart.periode]
*/
select
    kerncijfer.periode_code || '-' || kerncijfer.vergeleken_met as code,
    periode.label || ' tegen ' || coalesce(vorige.label, kerncijfer.vergeleken_met)
    || ' (' || count(*) || if(count(*) = 1, ' branche)', ' branches)') as label
from mart.kerncijfer as kerncijfer
inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
inner join mart.periode as periode on kerncijfer.periode_code = periode.periode_code
left join mart.periode as vorige on kerncijfer.vergeleken_met = vorige.periode_code
where
    kerncijfer.indicator_code = 'werknemers_verandering'
    and kerncijfer.regio_code = 'NL00'
    and kerncijfer.uitsplitsing = ''
    and kerncijfer.waarde is not null
    and branche.niveau = 'branche'
group by kerncijfer.periode_code, kerncijfer.vergeleken_met, periode.label, vorige.label
order by count(*) desc, kerncijfer.periode_code desc
