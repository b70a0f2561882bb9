/*
titel: Bereik om uit te kiezen
omschrijving: Of er totale, externe of interne in- en uitstroom bekend is, in vaste volgorde.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
korrel: één rij per bereik
kolommen:
  code: {label: Code}
  label: {label: Bereik}
bronnen: [mart.mobiliteit, mart.kerncijfer]
*/
with cijfers as (
    select
        bereik,
        periode_code
    from mart.mobiliteit
    where
        regio_code = $regio and branche_code = $branche and categorie = 'Totaal' and functiegroep = ''
        and aantal is not null
    union
    select
        replace(indicator_code, 'saldo_', '') as bereik,
        periode_code
    from mart.kerncijfer
    where
        regio_code = $regio and branche_code = $branche and uitsplitsing = '' and waarde is not null
        and indicator_code in ('saldo_totaal', 'saldo_extern')
)

select
    bereik as code,
    case bereik
        when 'totaal' then 'Totaal'
        when 'extern' then 'Extern'
        else 'Intern'
    end as label
from cijfers
group by bereik
order by list_position(['totaal', 'extern', 'intern'], bereik)
