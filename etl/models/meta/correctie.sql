/*
titel: Vastgelegde correcties
omschrijving: >
  Fouten in een bron die hier verbeterd zijn, met de foute waarde die wij verwachten te lezen. Ook gepubliceerde feiten die
  daarna veranderd zijn, en cijfers die opvielen en van wie iemand zei dat zij kloppen (herkomstrecord van de bron).
korrel: één rij per correctie
bronnen: [raw.definitie_correctie, raw.wijziging, raw.bevestiging, core.datum_label]
*/
create table meta.correctie as
select
    code,
    bron as bron_id,
    bestand,
    sleutel,
    kolom,
    waarde_fout::varchar as waarde_fout,
    waarde_goed::varchar as waarde_goed,
    reden,
    gemeld::varchar as gemeld,
    status
from raw.definitie_correctie
union all by name
select
    bron_id || '-wijziging-' || row_number() over (partition by bron_id order by op, bestand, feit, was) as code,
    bron_id,
    bestand,
    coalesce(feit, 'herkomst') as sleutel,
    'feit' as kolom,
    was as waarde_fout,
    coalesce(nu, 'weggehaald') as waarde_goed,
    reden,
    null as gemeld,
    'gewijzigd op ' || core.datum_label(op::varchar) as status
from raw.wijziging
union all by name
select
    bron_id || '-bevestiging-' || row_number() over (partition by bron_id order by op, bestand, gelezen) as code,
    bron_id,
    bestand,
    coalesce(gelezen, 'alles wat opviel') as sleutel,
    coalesce(kolom, 'elke') as kolom,
    coalesce(gelezen, 'alles wat opviel') as waarde_fout,
    'blijft zo' as waarde_goed,
    reden,
    null as gemeld,
    'bevestigd op ' || core.datum_label(op::varchar) as status
from raw.bevestiging
order by code
