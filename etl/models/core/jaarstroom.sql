/*
titel: In- en uitstroom over twaalf maanden, met het aantal werknemers een jaar eerder
omschrijving: >
  Alleen waar één bron beide geeft en het aantal een jaar eerder bekend is: van de dag, of anders het jaargemiddelde. Van
  een sector telt wie van buiten kwam en naar buiten ging; van een branche iedereen, of wie van buiten de sector kwam
  (zonder_wisselaars). Zonder cijfers van derden.
korrel: één rij per bron x branche x regio x periode x bereik
bronnen: [mart.mobiliteit, mart.branche, core.werknemersaantal, core.jaar_terug]
*/
create view core.jaarstroom as
with stroom as (
    select
        mobiliteit.regio_code,
        mobiliteit.branche_code,
        mobiliteit.periode_code,
        mobiliteit.bereik,
        mobiliteit.bron_id,
        any_value(branche.niveau) <> 'sector' and mobiliteit.bereik = 'extern' as zonder_wisselaars,
        any_value(mobiliteit.aantal) filter (where mobiliteit.richting = 'uitstroom') as uitstroom,
        any_value(mobiliteit.aantal) filter (where mobiliteit.richting = 'instroom') as instroom,
        max(mobiliteit.status) as status,
        string_agg(distinct mobiliteit.vindplaats, '; ' order by mobiliteit.vindplaats) as vindplaats
    from mart.mobiliteit as mobiliteit
    inner join mart.branche as branche on mobiliteit.branche_code = branche.branche_code
    where
        mobiliteit.categorie = 'Totaal'
        and mobiliteit.functiegroep = ''
        and mobiliteit.periode_code[5:6] = 'KW'
        and (mobiliteit.bereik = 'extern' or (mobiliteit.bereik = 'totaal' and branche.niveau <> 'sector'))
        and mobiliteit.bron_soort <> 'derden'
    group by
        mobiliteit.regio_code,
        mobiliteit.branche_code,
        mobiliteit.periode_code,
        mobiliteit.bereik,
        mobiliteit.bron_id
    having count(distinct mobiliteit.richting) = 2 and count(mobiliteit.aantal) = 2
)

select
    stroom.*,
    eerder.waarde as werknemers_eerder,
    eerder.afgerond_op as werknemers_eerder_op,
    eerder.periode as eerder,
    eerder.jaar as eerder_jaar,
    eerder.gemiddeld,
    eerder.status as eerder_status,
    eerder.vindplaats as eerder_vindplaats,
    eerder.bron_id as eerder_bron_id,
    eerder.regio,
    eerder.naam as branche,
    row(eerder.regio_volgorde, eerder.branche_volgorde) as volgorde
from stroom
inner join core.werknemersaantal as eerder
    on
        stroom.regio_code = eerder.regio_code and stroom.branche_code = eerder.branche_code
        and eerder.periode_code
        in (core.jaar_terug(stroom.periode_code), core.jaar_terug(stroom.periode_code)[:4] || 'JJ00')
qualify
    row_number() over (
        partition by stroom.regio_code, stroom.branche_code, stroom.periode_code, stroom.bereik, stroom.bron_id
        order by eerder.gemiddeld
    ) = 1
