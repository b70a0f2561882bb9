/*
titel: Wat sinds een vorige versie opviel
omschrijving: >
  Een cijfer dat verdween, of dat meer dan het dubbele of minder dan de helft werd, of van plus min. Zo'n herziening kan,
  maar is vaker een fout bij de bron of het ophalen. Wat in de bestanden van het huis verandert, is al geweigerd zolang
  niemand het verklaarde (feiten.lock); hier vallen vooral StatLine en ingelezen openbare cijfers op.
korrel: één rij per cel en versie
bronnen: [meta.revisie]
*/
create view core.sprong as
with cijfers as (
    select
        *,
        try_cast(oud as double) as was,
        try_cast(nieuw as double) as werd
    from meta.revisie
    where starts_with(tabel, 'mart.') and kolom <> 'status' and soort <> 'nieuw'
)

select tabel, sleutel, kolom, oud, nieuw, build_van, build_naar
from cijfers
where was is not null and (werd is null or abs(werd - was) > abs(was) or 2 * abs(werd) < abs(was))
