/*
titel: Publicaties
omschrijving: >
  Onderzoek en adviezen die de bronnen noemen, met de kerncijfers die eruit bekend zijn. Zoeken gaat over titel,
  samenvatting, onderwerp, sector, makers en kerncijfers; elk woord moet voorkomen.
parameters:
  zoektekst: {type: tekst, standaard: '', omschrijving: zoekwoorden}
  publicatiesectoren: {type: codelijst, keuzes: kennis_keuze_sector, standaard: [], omschrijving: sectoren; een lege lijst geeft alle}
  publicatiejaren: {type: codelijst, keuzes: kennis_keuze_jaar, standaard: [], omschrijving: jaren; een lege lijst geeft alle}
korrel: één publicatie
kolommen:
  titel: {label: Publicatie}
  samenvatting: {label: Kern}
  kerncijfers: {label: Kerncijfers}
  url: {tonen: false}
  publicatie: {label: Code}
bronnen: [mart.publicatie, mart.kerncijfer, mart.indicator]
*/
with woord as (
    select unnest(string_split_regex(strip_accents(lower(trim($zoektekst))), '\s+')) as woord
),

cijfers as (
    select
        kerncijfer.uitsplitsing as publicatie,
        list(indicator.label || ': ' || kerncijfer.waarde_tekst order by indicator.label) as kerncijfers
    from mart.kerncijfer as kerncijfer
    inner join mart.indicator as indicator on kerncijfer.indicator_code = indicator.indicator_code
    where indicator.thema_code = 'kennis' and kerncijfer.uitsplitsing <> ''
    group by kerncijfer.uitsplitsing
),

doorzoekbaar as (
    select
        publicatie.*,
        cijfers.kerncijfers,
        strip_accents(
            lower(
                concat_ws(
                    ' ', publicatie.titel, publicatie.samenvatting, publicatie.onderwerp, publicatie.sector,
                    publicatie.opdrachtgever, publicatie.uitvoerder, publicatie.jaar,
                    array_to_string(cijfers.kerncijfers, ' ')
                )
            )
        ) as tekst
    from mart.publicatie as publicatie
    left join cijfers on publicatie.publicatie = cijfers.publicatie
)

select
    titel,
    jaar,
    sector,
    onderwerp,
    opdrachtgever,
    uitvoerder,
    samenvatting,
    kerncijfers,
    url,
    publicatie,
    vindplaats,
    null::varchar as status,
    [bron_id] as bron_ids
from doorzoekbaar
where
    (len($publicatiesectoren) = 0 or list_contains($publicatiesectoren, sector))
    and (len($publicatiejaren) = 0 or list_contains($publicatiejaren, coalesce(jaar, 'onbekend')))
    and not exists (select 1 from woord where not contains(doorzoekbaar.tekst, woord.woord))
order by jaar desc nulls last, titel
