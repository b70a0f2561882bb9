/*
titel: Bevindingen in woorden
omschrijving: >
  Wat bronnen in woorden vaststellen. Een getal staat er als periode, gebied of telling niet duidelijk is. Het oordeel
  is dat van de bron. Zoeken gaat over
  tekst, onderwerp, groep, branche en regio; elk woord moet voorkomen. Heeft een gebied of groep geen code, dan staat
  het bij over wie of wat.
parameters:
  zoektekst: {type: tekst, standaard: '', omschrijving: zoekwoorden}
  bevindingonderwerpen: {type: codelijst, keuzes: kennis_keuze_onderwerp, standaard: [], omschrijving: onderwerpen; een lege lijst geeft alle}
  bevindingbranches: {type: codelijst, keuzes: kennis_keuze_branche, tabel: mart.branche, kolom: branche_code, standaard: [], omschrijving: codes van branches; een lege lijst geeft alle}
  bevindingregios: {type: codelijst, keuzes: kennis_keuze_regio, tabel: mart.regio, kolom: regio_code, standaard: [], omschrijving: codes van regio's; een lege lijst geeft alle}
korrel: één bevinding van één bron
kolommen:
  tekst: {label: Bevinding}
  regio: {tonen: true}
  groep: {label: Over wie of wat}
  oordeel: {label: Oordeel van de bron}
  bron: {label: Volgens}
  vindplaats: {tonen: true}
  bevinding: {label: Code}
bronnen: [mart.bevinding, mart.branche, mart.regio, mart.periode, meta.bron]
*/
with woord as (
    select unnest(string_split_regex(strip_accents(lower(trim($zoektekst))), '\s+')) as woord
),

gelabeld as (
    select
        bevinding.tekst,
        bevinding.onderwerp,
        branche.label as branche,
        regio.label as regio,
        case
            when bevinding.periode_van = bevinding.periode_tot then eind.label
            when bevinding.periode_van is null then 'tot en met ' || eind.label
            when bevinding.periode_tot is null then 'vanaf ' || begin.label
            else begin.label || ' tot en met ' || eind.label
        end as periode,
        bevinding.groep,
        bevinding.oordeel,
        bron.titel as bron,
        bevinding.vindplaats,
        bevinding.bevinding,
        bevinding.branche_code,
        bevinding.bron_id,
        bevinding.regio_code,
        branche.volgorde,
        coalesce(regio.soort = 'land', false) as landelijk,
        strip_accents(
            lower(
                concat_ws(
                    ' ', bevinding.tekst, bevinding.onderwerp, bevinding.groep, bevinding.oordeel, branche.label,
                    regio.label
                )
            )
        ) as doorzoekbaar
    from mart.bevinding as bevinding
    left join mart.branche as branche on bevinding.branche_code = branche.branche_code
    left join mart.regio as regio on bevinding.regio_code = regio.regio_code
    left join mart.periode as begin on bevinding.periode_van = begin.periode_code
    left join mart.periode as eind on bevinding.periode_tot = eind.periode_code
    left join meta.bron as bron on bevinding.bron_id = bron.id
)

select
    tekst,
    onderwerp,
    branche,
    regio,
    periode,
    groep,
    oordeel,
    bron,
    vindplaats,
    bevinding,
    null::varchar as status,
    [bron_id] as bron_ids
from gelabeld
where
    (len($bevindingonderwerpen) = 0 or list_contains($bevindingonderwerpen, onderwerp))
    and (len($bevindingbranches) = 0 or list_contains($bevindingbranches, branche_code))
    and (len($bevindingregios) = 0 or list_contains($bevindingregios, regio_code))
    and not exists (select 1 from woord where not contains(gelabeld.doorzoekbaar, woord.woord))
order by landelijk desc, volgorde nulls last, regio nulls last, onderwerp, bevinding
