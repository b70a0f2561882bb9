/*
titel: Kerncijfers uit publicaties
omschrijving: >
  De kerncijfers uit publicaties. Elk cijfer gaat over een eigen onderzoek en een eigen groep; ze zijn niet met elkaar
  te vergelijken. Zoeken gaat over kerncijfer, publicatie en opmerking; elk woord moet voorkomen.
parameters:
  zoektekst: {type: tekst, standaard: '', omschrijving: zoekwoorden}
  publicatiesectoren: {type: codelijst, keuzes: kennis_keuze_sector, standaard: [], omschrijving: sectoren; een lege lijst geeft alle}
  publicatiejaren: {type: codelijst, keuzes: kennis_keuze_jaar, standaard: [], omschrijving: jaren van de publicatie; een lege lijst geeft alle}
korrel: één kerncijfer van één publicatie
kolommen:
  waarde: {decimalen: 1}
  titel: {label: Publicatie}
  jaar: {label: Jaar van de publicatie}
  definitie: {label: Wat het is, tonen: false}
  publicatie: {label: Code van de publicatie}
bronnen: [mart.kerncijfer, mart.indicator, mart.publicatie]
*/
with woord as (
    select unnest(string_split_regex(strip_accents(lower(trim($zoektekst))), '\s+')) as woord
),

cijfer as (
    select
        indicator.label as kerncijfer,
        indicator.definitie,
        kerncijfer.waarde,
        kerncijfer.eenheid,
        kerncijfer.afgerond_op,
        kerncijfer.waarde_tekst,
        publicatie.titel,
        publicatie.sector,
        publicatie.jaar,
        kerncijfer.noot,
        publicatie.publicatie,
        kerncijfer.indicator_code,
        kerncijfer.periode_code,
        kerncijfer.vindplaats,
        kerncijfer.status,
        kerncijfer.bron_id,
        strip_accents(
            lower(
                concat_ws(
                    ' ', indicator.label, indicator.definitie, kerncijfer.waarde_tekst, kerncijfer.noot,
                    publicatie.titel, publicatie.sector, publicatie.onderwerp, publicatie.opdrachtgever
                )
            )
        ) as tekst
    from mart.kerncijfer as kerncijfer
    inner join mart.indicator as indicator on kerncijfer.indicator_code = indicator.indicator_code
    left join mart.publicatie as publicatie on kerncijfer.uitsplitsing = publicatie.publicatie
    where indicator.thema_code = 'kennis'
)

select
    kerncijfer,
    waarde,
    eenheid,
    waarde_tekst,
    titel,
    sector,
    jaar,
    noot,
    afgerond_op,
    definitie,
    publicatie,
    indicator_code,
    periode_code,
    vindplaats,
    status,
    [bron_id] as bron_ids
from cijfer
where
    (len($publicatiesectoren) = 0 or list_contains($publicatiesectoren, sector))
    and (len($publicatiejaren) = 0 or list_contains($publicatiejaren, coalesce(jaar, 'onbekend')))
    and not exists (select 1 from woord where not contains(cijfer.tekst, woord.woord))
order by titel nulls last, kerncijfer
