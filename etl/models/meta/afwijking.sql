/*
titel: Wat een bron zegt naast wat haar eigen tabel geeft
omschrijving: >
  Uitspraken in tekst, met het getal dat uit de geladen cijfers volgt. Het oordeel volgt uit het verschil: gelijk,
  gelijk na afronden op de precisie van de uitspraak, of afwijkend. Zonder rekenbaar getal beslist de toelichting.
korrel: één rij per uitspraak
bronnen: [raw.definitie_afwijking, mart.mobiliteit, mart.platformbudget, mart.bereik, mart.kerncijfer_opgave]
*/
create table meta.afwijking as
with stroom as (
    select periode_code, categorie, bereik, aantal
    from mart.mobiliteit
    where regio_code = 'RA0206' and branche_code = 'VVT' and richting = 'uitstroom' and functiegroep = ''
),

totaal as (
    select
        max(aantal) filter (periode_code = '2020JJ00') as jaar_2020,
        max(aantal) filter (periode_code = '2022JJ00') as jaar_2022
    from stroom
    where categorie = 'Totaal' and bereik = 'totaal'
),

budget as (
    select
        platform_code,
        sum(bedrag_eur) filter (post in ('nieuw geld', 'doorlopende projecten', 'niet bestemde middelen')) as som,
        max(bedrag_eur) filter (post = 'bestemd') as bestemd,
        max(bedrag_eur) filter (post = 'nieuw geld') as nieuw
    from mart.platformbudget
    group by platform_code
),

opgave as (
    select indicator_code, branche_code, regio_code, periode_code, uitsplitsing, bron_id, waarde, voorkeur
    from mart.kerncijfer_opgave
),

werkdruk as (
    select
        max(waarde) filter (periode_code = '2019KW02') as mei_2019,
        max(waarde) filter (periode_code = '2019KW04') as december_2019,
        max(waarde) filter (periode_code = '2020KW04') as december_2020
    from opgave
    where indicator_code = 'werkdruk_te_hoog' and branche_code = 'KO' and bron_id = 'cbs-nieuws-2023-06'
),

berekend (code, tabel_waarde) as (
    select 'mobiliteit-bijna-20-procent', 100 * (jaar_2022 / jaar_2020 - 1) from totaal
    union all
    select 'overige-sectoren-14-procent', 100 * stroom.aantal / totaal.jaar_2020
    from stroom, totaal
    where stroom.categorie = 'Overige sectoren' and stroom.periode_code = '2020JJ00'
    union all
    select 'overige-sectoren-20-procent', 100 * stroom.aantal / totaal.jaar_2022
    from stroom, totaal
    where stroom.categorie = 'Overige sectoren' and stroom.periode_code = '2022JJ00'
    union all
    select 'zelfde-branche-33-procent', 100 * stroom.aantal / totaal.jaar_2022
    from stroom, totaal
    where stroom.categorie = 'Andere werkgever zelfde branche' and stroom.periode_code = '2022JJ00'
    union all
    select 'voetnoot-880-in-2021', aantal
    from stroom
    where categorie = 'Uitkering, zelfstandige of inactief' and periode_code = '2021JJ00'
    union all
    select 'totalen-mobiliteit', sum(aantal)
    from stroom
    where
        periode_code = '2022JJ00' and bereik <> 'totaal'
        and categorie not in ('Totaal', 'Uitkering', 'Zelfstandige', 'Inactief')
    union all
    select 'werkdruk-kinderopvang-verandering-0', december_2020 - mei_2019 from werkdruk
    union all
    select 'werkdruk-kinderopvang-verandering-0-kw04', december_2020 - december_2019 from werkdruk
    union all
    select 'werknemers-drie-branches-196000', sum(waarde)
    from opgave
    where
        indicator_code = 'werknemers' and branche_code in ('KO', 'JZ', 'SW') and uitsplitsing = ''
        and bron_id = 'fcb-voortgangsverslag-2021-07'
    union all
    select 'budget-kinderopvang-totaal', som from budget where platform_code = 'kinderopvang-werkt'
    union all
    select 'budget-jeugdzorg-totaal', som from budget where platform_code = 'jeugdzorg-werkt'
    union all
    select 'budget-sociaal-werk-totaal', som from budget where platform_code = 'sociaal-werk-werkt'
    union all
    select 'budget-kinderopvang-bestemd-77', 100 * bestemd / nieuw from budget where platform_code = 'kinderopvang-werkt'
    union all
    select 'kinderopvang-110000', waarde
    from opgave
    where
        indicator_code = 'werknemers' and branche_code = 'KO' and uitsplitsing = ''
        and bron_id = 'fcb-voortgangsverslag-2021-07'
    union all
    select
        'twente-zo-n-6000',
        sum(waarde) filter (indicator_code = 'uitstroom_sector') - sum(waarde) filter (indicator_code = 'uitstroom_pensioen')
    from opgave
    where regio_code = 'RA0205' and periode_code = '2016JJ00'
    union all
    select
        'kinderopvang-vacatures-min-22',
        100 * (max(waarde) filter (periode_code = '2023KW03') / max(waarde) filter (periode_code = '2022KW03') - 1)
    from opgave
    where indicator_code = 'vacatures_openstaand' and branche_code = 'KO'
    union all
    select 'verzuim-2020-' || lower(right(periode_code, 4)) || '-eerste-publicatie', waarde
    from opgave
    where
        indicator_code = 'verzuim_cbs' and branche_code = 'SBIQ' and uitsplitsing = '' and regio_code = 'NL00'
        and periode_code in ('2020KW01', '2020KW02')
        -- de tabel van CBS en wie haar naschreef geven dezelfde cel: dan telt die van CBS
        and voorkeur
    union all
    select 'ggz-vacatures-2018-bijgesteld', waarde
    from opgave
    where
        indicator_code = 'vacatures_openstaand' and branche_code = 'GGZ' and periode_code = '2018KW01'
        and bron_id = 'eerstelijnvacaturebank-2024-09'
    union all
    select 'vacatures-2021-breed-naast-q', waarde
    from opgave
    where
        indicator_code = 'vacatures_openstaand' and branche_code = 'SBIQ' and periode_code = '2021KW03'
        and regio_code = 'NL00' and uitsplitsing = '' and voorkeur
),

naast as (
    select
        uitspraak.code,
        uitspraak.bron as bron_id,
        uitspraak.vindplaats,
        uitspraak.onderwerp,
        uitspraak.uitspraak,
        uitspraak.uitspraak_waarde::double as uitspraak_waarde,
        round(berekend.tabel_waarde, 1) as tabel_waarde,
        uitspraak.eenheid,
        uitspraak.toelichting,
        uitspraak.berekening,
        uitspraak.gaat_over::varchar ->> 'branche' as branche_code,
        uitspraak.gaat_over::varchar ->> 'regio' as regio_code,
        uitspraak.gaat_over::varchar ->> 'plek' as plek,
        uitspraak.volgorde,
        case
            when uitspraak.uitspraak_waarde::double % 1000 = 0 and abs(uitspraak.uitspraak_waarde::double) >= 1000 then 1000
            else 1
        end as stap
    from raw.definitie_afwijking as uitspraak
    left join berekend on uitspraak.code = berekend.code
)

select
    code,
    bron_id,
    vindplaats,
    onderwerp,
    uitspraak,
    uitspraak_waarde,
    tabel_waarde,
    eenheid,
    round(tabel_waarde - uitspraak_waarde, 1) as verschil,
    case
        when tabel_waarde is not null and tabel_waarde = uitspraak_waarde then 'klopt'
        when tabel_waarde is not null and round(tabel_waarde / stap) * stap = uitspraak_waarde then 'klopt afgerond'
        when tabel_waarde is not null then 'wijkt af'
        when toelichting like 'Klopt%afronding%' then 'klopt afgerond'
        when toelichting like 'Klopt%' then 'klopt'
        when toelichting like 'Wijkt af%' then 'wijkt af'
        else 'onbeslist'
    end as oordeel,
    toelichting,
    berekening,
    branche_code,
    regio_code,
    plek
from naast
order by volgorde
