/*
titel: Wat veranderde in de StatLine-tabellen en in geen cijfer van het huis te zien is
omschrijving: >
  Neemt over wat bij het ophalen van een nieuwe versie van een tabel is vergeleken en er in de vorige bouw nog niet was.
  Een cel die een kerncijfer of stroom is, telt één keer: als die daar al veranderde, staat zij hier niet. Zo ook een
  periode van een tabel waarvan elk onderwerp een cijfer is.
parameters:
  van: {type: tekst, omschrijving: build_id van de vorige bouw}
  naar: {type: tekst, omschrijving: build_id van de nieuwe bouw}
korrel: één rij per veranderd cijfer, lid, periode of onderwerp
*/
insert into meta.revisie
with nu as (
    select
        *,
        -- elk deel op zijn plaats, ook als het leeg is: zo is de cel weer te lezen
        array_to_string(
            [
                tabel,
                coalesce(onderwerp, ''),
                coalesce(
                    array_to_string(list_transform(map_entries(dimensies), lambda lid: lid.key || '=' || lid.value), ','),
                    ''
                ),
                coalesce(regio_code, ''),
                coalesce(periode_code, ''),
                versie_naar
            ],
            '|'
        ) as sleutel
    from raw.statline_revisie
),

verandering as (
    select nu.*
    from nu
    where
        not exists (
            select 1
            from vorig.raw.statline_revisie as toen
            where
                toen.tabel = nu.tabel
                and toen.versie_naar = nu.versie_naar
                and toen.soort = nu.soort
                and toen.onderwerp is not distinct from nu.onderwerp
                and toen.dimensies::varchar is not distinct from nu.dimensies::varchar
                and toen.regio_code is not distinct from nu.regio_code
                and toen.periode_code is not distinct from nu.periode_code
                and toen.oud is not distinct from nu.oud
                and toen.nieuw is not distinct from nu.nieuw
        )
),

cijfer as (
    -- de cellen die hier veranderden, met de sleutel van het cijfer dat zij zijn
    select
        verandering.sleutel,
        verandering.soort,
        rol.doel,
        case rol.doel
            when 'mart.kerncijfer'
                then
                    concat_ws(
                        '|',
                        rol.indicator_code,
                        rol.branche_code,
                        regio.regio_code,
                        verandering.periode_code,
                        rol.uitsplitsing,
                        ''
                    )
            else
                concat_ws(
                    '|',
                    regio.regio_code,
                    rol.branche_code,
                    verandering.periode_code,
                    rol.richting,
                    rol.bereik,
                    rol.categorie,
                    ''
                )
        end as cijfersleutel
    from verandering
    left join raw.statline_combinatie as combinatie
        on verandering.tabel = combinatie.tabel and verandering.dimensies = combinatie.dimensies
    inner join raw.statline_rolcel as rol
        on
            verandering.tabel = rol.tabel
            and verandering.onderwerp = rol.onderwerp
            and coalesce(combinatie.combinatie, 0) = rol.combinatie
    inner join raw.statline_rolregio as regio
        on verandering.tabel = regio.tabel and coalesce(verandering.regio_code, '') = regio.statline
),

verteld as (
    select
        cijfer.sleutel,
        cijfer.soort
    from cijfer
    inner join meta.revisie as revisie
        on
            cijfer.doel = revisie.tabel
            and cijfer.cijfersleutel = revisie.sleutel
            and revisie.build_naar = $naar
    union
    -- een periode die kwam, ging of een andere status kreeg: die staat bij elk van haar cijfers
    select
        verandering.sleutel,
        verandering.soort
    from verandering
    inner join (select distinct tabel, doel, indicator_code from raw.statline_rolcel) as rol
        on verandering.tabel = rol.tabel
    inner join meta.revisie as revisie
        on
            rol.doel = revisie.tabel
            and verandering.periode_code
            = string_split(revisie.sleutel, '|')[case rol.doel when 'mart.kerncijfer' then 4 else 3 end]
            and (rol.indicator_code is null or rol.indicator_code = string_split(revisie.sleutel, '|')[1])
            and revisie.build_naar = $naar
    where
        verandering.onderwerp is null
        and verandering.dimensies is null
        and not exists (
            select 1
            from raw.statline_onderwerp as onderwerp
            where
                onderwerp.tabel = verandering.tabel
                and not exists (
                    select 1
                    from raw.statline_rolcel as bekend
                    where bekend.tabel = onderwerp.tabel and bekend.onderwerp = onderwerp.onderwerp
                )
        )
)

select
    'core.statline',
    verandering.sleutel,
    case
        when verandering.soort like '% nieuw' then 'nieuw'
        when verandering.soort like '%vervallen%' or verandering.soort like '%verdwenen%' then 'vervallen'
        else 'gewijzigd'
    end,
    verandering.soort,
    verandering.oud,
    verandering.nieuw,
    $van,
    $naar
from verandering
where
    not exists (
        select 1
        from verteld
        where verteld.sleutel = verandering.sleutel and verteld.soort = verandering.soort
    )
order by verandering.sleutel, verandering.soort
