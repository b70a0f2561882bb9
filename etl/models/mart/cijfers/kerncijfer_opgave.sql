/*
titel: Alle opgaven van kerncijfers
omschrijving: >
  Wat elke bron zelf opgeeft. Waar bronnen dezelfde cel noemen wijst voorkeur de opgave aan die mart.kerncijfer
  toont: primair voor secundair voor derden, letterlijk voor afgerond in tekst, fijn voor grof, nieuw voor oud.
  Zegt de uitgever dat twee groepen hetzelfde cijfer hebben, dan vult de ene een gat van de andere; afgeleid_van zegt
  van welke branche zo'n rij is.
korrel: één rij per indicator x branche x regio x periode x uitsplitsing x versie x bron
bronnen: [core.kerncijfer, raw.bron, raw.definitie_indicator]
*/
create table mart.kerncijfer_opgave as
with gelijk as (
    select
        code as indicator_code,
        gelijk_aan::varchar ->> 'branche' as branche_code,
        gelijk_aan::varchar ->> 'uit' as uit,
        gelijk_aan::varchar ->> 'regio' as regio_code,
        gelijk_aan::varchar ->> 'noot' as noot
    from raw.definitie_indicator
    where gelijk_aan is not null
),

gevuld as (
    select *, null::varchar as afgeleid_van
    from core.kerncijfer
    union all by name
    select
        bron.* replace (gelijk.branche_code as branche_code, gelijk.noot as noot),
        bron.branche_code as afgeleid_van
    from core.kerncijfer as bron
    inner join gelijk
        on
            bron.indicator_code = gelijk.indicator_code and bron.branche_code = gelijk.uit
            and bron.regio_code = gelijk.regio_code
    where
        bron.waarde is not null
        and not exists (
            select 1
            from core.kerncijfer as eigen
            where
                eigen.waarde is not null and eigen.indicator_code = gelijk.indicator_code
                and eigen.branche_code = gelijk.branche_code and eigen.regio_code = bron.regio_code
                and eigen.periode_code = bron.periode_code and eigen.uitsplitsing = bron.uitsplitsing
                and eigen.versie = bron.versie
        )
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
    from gevuld as opgave
    left join raw.bron as bron on opgave.bron_id = bron.id
)

select * exclude (rij, bestand)
from gerangschikt
order by indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie, bron_id, voorkeur desc
