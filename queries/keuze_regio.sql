/*
titel: Regio's om uit te kiezen
omschrijving: Nederland en de 28 RegioPlus-arbeidsmarktregio's, in de volgorde van het keuzelijstje.
korrel: één rij per regio
kolommen:
  code: {label: Code}
  label: {label: Regio}
bronnen: [mart.regio]
*/
select
    regio_code as code,
    label
from mart.regio
where soort in ('land', 'regioplus')
order by soort <> 'land', label
