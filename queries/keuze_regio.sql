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
where regio_code = 'NL00' or (soort = 'regioplus' and regio_code <> 'RA0999')
order by regio_code <> 'NL00', label
