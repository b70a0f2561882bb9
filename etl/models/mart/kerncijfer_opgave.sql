/*
titel: Alle opgaven van kerncijfers
omschrijving: >
  Wat elke bron zelf opgeeft. Waar bronnen dezelfde cel noemen wijst voorkeur de opgave aan die mart.kerncijfer
  toont: primair voor secundair voor derden, letterlijk voor afgerond in tekst, fijn voor grof, nieuw voor oud.
korrel: één rij per indicator x branche x regio x periode x uitsplitsing x versie x bron
bronnen: [core.kerncijfer, raw.bron]
*/
create table mart.kerncijfer_opgave as
with veilig as (
    -- aantallen van 1 tot en met 9 personen uit ingelezen bestanden worden niet getoond
    select
        opgave.* replace (
            case when bron.soort = 'eigen' and klein.is_klein then null else opgave.waarde end as waarde,
            case when bron.soort = 'eigen' and klein.is_klein then null else opgave.waarde_tekst end as waarde_tekst,
            case when bron.soort = 'eigen' and klein.is_klein then 'geheim' else opgave.reden_ontbreekt end
                as reden_ontbreekt
        )
    from core.kerncijfer as opgave
    left join raw.bron as bron on opgave.bron_id = bron.id
    cross join lateral (
        select opgave.eenheid in ('werknemers', 'personen') and abs(opgave.waarde) between 1 and 9 as is_klein
    ) as klein
),

gerangschikt as (
    select
        opgave.*,
        bron.soort as bron_soort,
        row_number() over (
            partition by
                opgave.indicator_code, opgave.branche_code, opgave.regio_code, opgave.periode_code,
                opgave.uitsplitsing, opgave.versie
            order by
                opgave.waarde is null,
                case bron.soort
                    when 'statline' then 0 when 'eigen' then 1 when 'primair' then 2 when 'secundair' then 3 else 4
                end,
                opgave.letterlijk desc, opgave.afgerond_op nulls last, bron.gepubliceerd desc nulls last,
                opgave.bron_id, opgave.rij
        ) = 1 as voorkeur
    from veilig as opgave
    left join raw.bron as bron on opgave.bron_id = bron.id
)

select
    indicator_code,
    branche_code,
    regio_code,
    periode_code,
    uitsplitsing,
    versie,
    waarde,
    eenheid,
    status,
    reden_ontbreekt,
    bron_id,
    vindplaats,
    waarde_tekst,
    afgerond_op,
    vergeleken_met,
    letterlijk,
    bron_soort,
    voorkeur,
    noot
from gerangschikt
order by indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie, bron_id, voorkeur desc
