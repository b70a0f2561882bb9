/*
titel: Verwacht personeelstekort per branche
omschrijving: >
  Het tekort dat de prognose per branche verwacht, alleen voor branches en jaren die gepubliceerd zijn en gevonden.
  De edities en jaren verschillen per branche; tel de branches daarom niet op.
parameters:
  prognosebranches: {type: codelijst, keuzes: prognose_keuze_branche, tabel: mart.branche, kolom: branche_code, standaard: [], omschrijving: codes van branches; een lege lijst geeft alle}
korrel: één branche, jaar en scenario van één editie
kolommen:
  periode: {label: Jaar}
  waarde: {label: Verwacht tekort, eenheid: personen}
bronnen: [mart.kerncijfer, mart.periode, mart.branche]
*/
select
    branche.label as branche,
    kerncijfer.versie,
    periode.label as periode,
    kerncijfer.waarde,
    coalesce(nullif(kerncijfer.uitsplitsing, ''), 'niet genoemd') as scenario,
    kerncijfer.waarde_tekst,
    kerncijfer.noot,
    branche.in_smal,
    kerncijfer.status,
    kerncijfer.bron_soort,
    kerncijfer.afgerond_op,
    kerncijfer.vindplaats,
    [kerncijfer.bron_id] as bron_ids
from mart.kerncijfer as kerncijfer
inner join mart.periode as periode on kerncijfer.periode_code = periode.periode_code
inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
where
    kerncijfer.indicator_code = 'personeelstekort_verwacht'
    and branche.niveau <> 'sector'
    and kerncijfer.regio_code = 'NL00'
    and kerncijfer.versie <> ''
    and (len($prognosebranches) = 0 or list_contains($prognosebranches, kerncijfer.branche_code))
order by branche.volgorde, kerncijfer.versie, scenario, kerncijfer.periode_code
