/*
titel: Actualiteit per thema
omschrijving: >
  De laatste periode met een waarde, wanneer die is opgehaald, en wanneer volgens het ritme van de bron het
  volgende cijfer verschijnt. Thema's zonder ritme hebben geen verwachte datum.
korrel: één rij per thema
bronnen: [mart.kerncijfer, mart.mobiliteit, mart.indicator, mart.periode, mart.thema, meta.bron]
*/
create table meta.actualiteit as
with cijfers as (
    select
        waarde.thema_code,
        waarde.periode_code,
        waarde.bron_id,
        periode.eind,
        periode.soort,
        row_number() over (
            partition by waarde.thema_code
            order by periode.eind desc, periode.soort = 'kwartaal' desc, waarde.bron_id
        ) as plaats,
        count(*) over (partition by waarde.thema_code) as waarden
    from core.waarneming as waarde
    inner join mart.periode as periode using (periode_code)
)

select
    thema.thema_code,
    thema.label as thema,
    periode.label as laatste_periode,
    cijfers.periode_code,
    cijfers.waarden,
    bron.opgehaald,
    core.verwacht(core.volgend_einde(cijfers.eind, cijfers.soort, 1), thema.ritme_maanden) as volgende_verwacht
from mart.thema as thema
inner join cijfers on thema.thema_code = cijfers.thema_code and cijfers.plaats = 1
inner join mart.periode as periode on cijfers.periode_code = periode.periode_code
left join meta.bron as bron on cijfers.bron_id = bron.id
order by thema.thema_code
