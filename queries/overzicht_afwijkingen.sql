/*
titel: Uitspraken die niet kloppen met de cijfers
omschrijving: >
  Wat een bron over de gekozen branche in tekst zegt en haar eigen tabel of een andere bron anders geeft. Alleen
  uitspraken over de arbeidsmarkt van één branche; die over één regio staan alleen bij die regio.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
korrel: één uitspraak, de grootste afwijking eerst
kolommen:
  uitspraak: {label: Wat de bron zegt}
  uitspraak_waarde: {label: Genoemd}
  tabel_waarde: {label: Uit de cijfers}
  vindplaats: {tonen: true}
  plek: {label: Plek op het overzicht}
  code: {tonen: false}
  bron_ids: {label: Bron-id}
bronnen: [meta.afwijking, meta.bron]
*/
select
    afwijking.uitspraak,
    afwijking.uitspraak_waarde,
    afwijking.tabel_waarde,
    afwijking.eenheid,
    afwijking.toelichting,
    afwijking.berekening,
    bron.titel as bron,
    afwijking.vindplaats,
    afwijking.plek,
    afwijking.code,
    null::varchar as status,
    [afwijking.bron_id] as bron_ids
from meta.afwijking as afwijking
left join meta.bron as bron on afwijking.bron_id = bron.id
where
    afwijking.branche_code = $branche and afwijking.regio_code in ($regio, 'NL00')
    and afwijking.oordeel not like 'klopt%'
order by
    abs(afwijking.verschil) / nullif(greatest(abs(afwijking.uitspraak_waarde), abs(afwijking.tabel_waarde)), 0) desc
    nulls last,
    afwijking.code
