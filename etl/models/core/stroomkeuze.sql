/*
titel: Regio's waarvan van een branche de in- en uitstroom bekend is
omschrijving: Van minstens één branche, over twaalf maanden, elk kwartaal gemeten.
korrel: één rij per regio x bereik
bronnen: [mart.mobiliteit, mart.branche, mart.regio]
*/
create view core.stroomkeuze as
select
    mobiliteit.regio_code as regio,
    mobiliteit.bereik,
    any_value(regio.volgorde) as volgorde
from mart.mobiliteit as mobiliteit
inner join mart.branche as branche on mobiliteit.branche_code = branche.branche_code
inner join mart.regio as regio on mobiliteit.regio_code = regio.regio_code
where
    mobiliteit.categorie = 'Totaal'
    and mobiliteit.functiegroep = ''
    and mobiliteit.periode_code[5:6] = 'KW'
    and mobiliteit.bereik <> 'intern'
    and branche.niveau = 'branche'
    and mobiliteit.aantal is not null
group by mobiliteit.regio_code, mobiliteit.bereik
having count(distinct mobiliteit.richting) = 2
