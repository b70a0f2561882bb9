/*
titel: Cijfers en branches waarmee regio's naast elkaar staan
omschrijving: Een graadmeter waarvan van minstens twee RegioPlus-regio's een cijfer is over één moment. In- en uitstroom staat voorop.
korrel: één rij per cijfer x branche
bronnen: [core.cijfer, core.graadmeter]
*/
create view core.regiomaat as
with moment as (
    select
        indicator_code as graadmeter,
        branche_code as branche,
        row(thema_code <> 'mobiliteit', indicator_code, branche_volgorde) as volgorde
    from core.cijfer
    inner join core.graadmeter using (indicator_code)
    where regio_soort = 'regioplus' and waarde is not null and uitsplitsing = '' and versie = '' and bron_soort <> 'derden'
    group by thema_code, indicator_code, branche_code, branche_volgorde, periode_code
    having count(*) > 1
)

select distinct
    graadmeter,
    branche,
    volgorde
from moment
