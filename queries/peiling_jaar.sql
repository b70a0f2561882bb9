/*
titel: Personeelstekort in de kinderopvang, zelfde maand een jaar eerder
omschrijving: >
  De nieuwste peiling die met dezelfde maand of hetzelfde kwartaal een jaar eerder te vergelijken is, per soort opvang.
  Het gaat om organisaties, niet om mensen.
thema: arbeidsmarktpeiling
korrel: één soort opvang
kolommen:
  soort: {label: Soort opvang}
  waarde: {label: Nu, eenheid: procent}
  verandering: {decimalen: 0}
  periode: {label: Peiling}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.periode]
*/
select
    uitsplitsing as soort,
    eerder,
    waarde,
    verandering,
    periode,
    eerder_periode as vergeleken_met,
    noot,
    periode_code,
    afgerond_op,
    eerder_op,
    verandering_op as verandering_afgerond_op,
    vindplaats,
    status,
    beide_bron_ids as bron_ids
from core.jaar_eerder
where
    indicator_code = 'organisaties_met_tekort'
    and regio_code = 'NL00'
    and uitsplitsing <> ''
    and not ends_with(uitsplitsing, '(verwachting)')
    and waarde is not null
    and eerder is not null
qualify dense_rank() over (order by eind desc) = 1
order by waarde desc, uitsplitsing asc
