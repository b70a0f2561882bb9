/*
titel: Regio's van een werkgeversvereniging
omschrijving: De RegioPlus-arbeidsmarktregio's in het werkgebied van een vereniging, op naam.
parameters:
  gebied: {type: keuze, waarden: [wgv], standaard: wgv, omschrijving: de vereniging}
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
where werkgebied = $gebied
order by label
