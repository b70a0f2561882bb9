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
  uitspraak_waarde: {label: Genoemd, decimalen: 1}
  tabel_waarde: {label: Uit de cijfers, decimalen: 1}
  eenheid: {label: Eenheid}
  toelichting: {label: Toelichting}
  berekening: {label: Berekening}
  bron: {label: Bron}
  vindplaats: {label: Vindplaats}
  plek: {label: Plek op het overzicht, tonen: false}
  code: {label: Code, tonen: false}
  status: {label: Status, tonen: false}
  bron_ids: {label: Bron-id, tonen: false}
bronnen: [meta.afwijking, meta.bron]
*/
with gaat_over (code, branche_code, regio_code, plek) as (
    values
    ('mobiliteit-bijna-20-procent', 'VVT', 'RA0206', 'uitstroom'),
    ('overige-sectoren-14-procent', 'VVT', 'RA0206', 'uitstroom'),
    ('werkdruk-kinderopvang-verandering-0-kw04', 'KO', 'NL00', 'werkdruk'),
    ('kinderopvang-110000', 'KO', 'NL00', 'werknemers'),
    ('kinderopvang-vacatures-min-22', 'KO', 'NL00', 'openstaande_vacatures'),
    ('jeugdzorg-gelijk-gebleven', 'JZ', 'NL00', 'werknemers'),
    ('movisie-sociaal-werkers', 'SW', 'NL00', 'werknemers'),
    ('azw-43780-nieuwe-instromers', 'ZW', 'NL00', 'instroom')
)

select
    afwijking.uitspraak,
    afwijking.uitspraak_waarde,
    afwijking.tabel_waarde,
    afwijking.eenheid,
    afwijking.toelichting,
    afwijking.berekening,
    bron.titel as bron,
    afwijking.vindplaats,
    gaat_over.plek,
    afwijking.code,
    null::varchar as status,
    [afwijking.bron_id] as bron_ids
from meta.afwijking as afwijking
inner join gaat_over on afwijking.code = gaat_over.code
left join meta.bron as bron on afwijking.bron_id = bron.id
where
    gaat_over.branche_code = $branche and gaat_over.regio_code in ($regio, 'NL00')
    and afwijking.oordeel not like 'klopt%'
order by
    abs(afwijking.verschil) / nullif(greatest(abs(afwijking.uitspraak_waarde), abs(afwijking.tabel_waarde)), 0) desc
    nulls last,
    afwijking.code
