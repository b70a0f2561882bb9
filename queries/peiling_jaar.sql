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
with cijfer as (
    select *
    from mart.kerncijfer
    where
        indicator_code = 'organisaties_met_tekort'
        and regio_code = 'NL00'
        and uitsplitsing <> ''
        and not ends_with(uitsplitsing, '(verwachting)')
        and waarde is not null
),

paar as (
    select
        nu.*,
        eerder.waarde as eerder,
        eerder.afgerond_op as eerder_op,
        eerder.periode_code as eerder_code,
        eerder.bron_id as eerder_bron
    from cijfer as nu
    inner join cijfer as eerder
        on
            nu.uitsplitsing = eerder.uitsplitsing
            and eerder.periode_code = (nu.periode_code[:4]::integer - 1) || nu.periode_code[5:]
)

select
    paar.uitsplitsing as soort,
    paar.eerder,
    paar.waarde,
    paar.waarde - paar.eerder as verandering,
    periode.label as periode,
    vorige.label as vergeleken_met,
    paar.noot,
    paar.periode_code,
    paar.afgerond_op,
    paar.eerder_op,
    paar.afgerond_op + paar.eerder_op as verandering_afgerond_op,
    paar.vindplaats,
    paar.status,
    list_distinct([paar.bron_id, paar.eerder_bron]) as bron_ids
from paar
inner join mart.periode as periode on paar.periode_code = periode.periode_code
inner join mart.periode as vorige on paar.eerder_code = vorige.periode_code
qualify dense_rank() over (order by periode.eind desc) = 1
order by paar.waarde desc, paar.uitsplitsing asc
