/*
titel: Mobiliteit uit alle bronnen
omschrijving: >
  Tabellen naar bestemming of herkomst, en de landelijke stromen die als kerncijfer zijn opgegeven (totaal per
  richting). Kwartaalcijfers zijn stromen over twaalf maanden tot en met de peildatum en tellen nooit op.
  afgerond_op is de stap die de waarden van de tabel laten zien (core.afronding); leeg als die te weinig zeggen.
  Een ingelezen tabel waarin kleine groepen samen staan, wijkt voor elke andere bron over dezelfde stroom: cel voor cel
  naast elkaar zouden mensen dubbel tellen.
korrel: één rij per regio x branche x periode x richting x bereik x categorie x functiegroep
bronnen: [core.mobiliteitsrij, mart.kerncijfer_opgave, core.statline_mobiliteit, core.afronding, core.statline_stap]
*/
create table core.mobiliteit as
with tabellen as (
    select
        rij.regio_code,
        rij.branche_code,
        rij.periode_code,
        rij.richting,
        rij.bereik,
        rij.categorie,
        coalesce(rij.functiegroep, '') as functiegroep,
        rij.aantal::double as aantal,
        rij.status,
        rij.reden_ontbreekt,
        rij.samengevoegd_in,
        rij.bron_id,
        rij.vindplaats,
        rij.waarde_tekst,
        case when rij.aantal is not null then coalesce(rij.afgerond_op::double, afronding.stap) end as afgerond_op,
        rij.noot,
        rij.afgerond_op is not null as beschermd
    from core.mobiliteitsrij as rij
    left join core.afronding as afronding on rij.bron_id = afronding.bron_id and afronding.onderwerp = 'mobiliteit'
),

uit_statline as (
    select
        cel.* replace (
            core.statline_stap(cel.aantal, afronding.bron_id, afronding.stap, cel.afgerond_op) as afgerond_op
        )
    from core.statline_mobiliteit as cel
    left join core.afronding as afronding on cel.bron_id = afronding.bron_id and afronding.onderwerp = 'mobiliteit'
),

stromen as (
    select
        regio_code,
        branche_code,
        periode_code,
        split_part(indicator_code, '_', 1) as richting,
        case split_part(indicator_code, '_', 2) when 'totaal' then 'totaal' else 'extern' end as bereik,
        case
            when uitsplitsing in ('', 'totaal') then 'Totaal'
            else regexp_replace(uitsplitsing, '^instroom: ', '')
        end as categorie,
        '' as functiegroep,
        waarde as aantal,
        status,
        reden_ontbreekt,
        null as samengevoegd_in,
        bron_id,
        vindplaats,
        waarde_tekst,
        afgerond_op,
        noot
    from mart.kerncijfer_opgave
    where
        voorkeur
        and indicator_code in ('instroom_extern', 'uitstroom_extern', 'instroom_totaal', 'uitstroom_totaal')
        and uitsplitsing not like 'leeftijd:%'
),

alles as (
    select *, false as uit_kerncijfer from tabellen
    union all by name
    select *, true as uit_kerncijfer from stromen
    union all by name
    select *, false as uit_kerncijfer from uit_statline
),

andere as (
    select distinct regio_code, branche_code, periode_code, richting
    from alles
    where not coalesce(beschermd, false) and aantal is not null
)

select alles.* exclude (uit_kerncijfer, beschermd)
from alles
left join andere using (regio_code, branche_code, periode_code, richting)
where not coalesce(alles.beschermd, false) or andere.regio_code is null
qualify
    row_number() over (
        partition by regio_code, branche_code, periode_code, richting, bereik, categorie, functiegroep
        order by alles.aantal is null, alles.uit_kerncijfer, alles.afgerond_op nulls last, alles.bron_id
    ) = 1
order by branche_code, regio_code, richting, periode_code, bereik, categorie, functiegroep
