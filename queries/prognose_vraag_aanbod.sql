/*
titel: Verwachte verandering van vraag en aanbod per branche
omschrijving: >
  Hoeveel de vraag naar personeel en het aanbod van personeel volgens de prognose veranderen, sinds het beginjaar van de
  prognose. Het verschil van de twee is afgeleid.
parameters:
  prognosebranches: {type: codelijst, keuzes: prognose_keuze_branche, tabel: mart.branche, kolom: branche_code, standaard: [], omschrijving: codes van branches; een lege lijst geeft alle}
korrel: één branche en jaar van één editie
kolommen:
  periode: {label: Jaar}
  vergeleken_met: {label: Sinds}
  vraag: {eenheid: personen, decimalen: 0, stap: vraag_afgerond_op}
  aanbod: {label: Verandering van het aanbod, eenheid: personen, decimalen: 0, stap: aanbod_afgerond_op}
  verschil: {label: Vraag min aanbod (afgeleid), eenheid: personen, decimalen: 0, stap: afgerond_op}
  vraag_afgerond_op: {label: Vraag afgerond op, tonen: false}
  aanbod_afgerond_op: {label: Aanbod afgerond op, tonen: false}
bronnen: [mart.kerncijfer, mart.periode, mart.branche]
*/
with samen as (
    select
        branche_code,
        versie,
        periode_code,
        vergeleken_met,
        uitsplitsing,
        max(waarde) filter (where indicator_code = 'arbeidsvraag_verandering') as vraag,
        max(waarde) filter (where indicator_code = 'personeelsaanbod_verandering') as aanbod,
        max(afgerond_op) filter (where indicator_code = 'arbeidsvraag_verandering') as vraag_afgerond_op,
        max(afgerond_op) filter (where indicator_code = 'personeelsaanbod_verandering') as aanbod_afgerond_op,
        -- of the difference: as wide as both together
        sum(afgerond_op) as afgerond_op,
        string_agg(waarde_tekst, ' en ' order by indicator_code) as waarde_tekst,
        string_agg(distinct noot, '; ' order by noot) as noot,
        min(status) as status,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        list(distinct bron_id order by bron_id) as bron_ids
    from mart.kerncijfer
    where
        indicator_code in ('arbeidsvraag_verandering', 'personeelsaanbod_verandering')
        and regio_code = 'NL00'
        and versie <> ''
        and (len($prognosebranches) = 0 or list_contains($prognosebranches, branche_code))
    group by branche_code, versie, periode_code, vergeleken_met, uitsplitsing
)

select
    branche.label as branche,
    samen.versie,
    periode.label as periode,
    samen.vergeleken_met,
    samen.vraag,
    samen.aanbod,
    samen.vraag - samen.aanbod as verschil,
    coalesce(nullif(samen.uitsplitsing, ''), 'niet genoemd') as scenario,
    samen.waarde_tekst,
    samen.noot,
    samen.status,
    samen.afgerond_op,
    samen.vraag_afgerond_op,
    samen.aanbod_afgerond_op,
    samen.vindplaats,
    samen.bron_ids
from samen
inner join mart.periode as periode on samen.periode_code = periode.periode_code
inner join mart.branche as branche on samen.branche_code = branche.branche_code
order by branche.volgorde, samen.versie, samen.periode_code, scenario
