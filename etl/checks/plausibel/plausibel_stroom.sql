/*
titel: een stroom van mensen is niet opeens een veelvoud van die van een jaar eerder
ernst: twijfel
omschrijving: >
  Per regio, branche, richting, bereik, categorie en functiegroep, in bestanden. Tien keer zoveel of zo weinig,
  en minstens honderd mensen verschil. Ook een in- en uitstroom die tien keer verschillen vallen op.
*/
with rijen as (
    select
        rij.regio_code, rij.branche_code, rij.periode_code,
        bron.soort = 'eigen' as eigen, rij.richting, rij.bereik, rij.categorie, coalesce(rij.functiegroep, '') as functiegroep,
        rij.aantal::double as aantal, rij.bron_id, rij.bestand, rij.rij::integer as rij, periode_mart.eind,
        concat_ws(
            ' · ', rij.regio_code, rij.branche_code, rij.periode_code, rij.richting, rij.bereik, rij.categorie, rij.functiegroep
        ) as feit
    from core.mobiliteitsrij as rij
    inner join raw.bron as bron on rij.bron_id = bron.id
    inner join mart.periode as periode_mart on rij.periode_code = periode_mart.periode_code
    where rij.aantal is not null and rij.afgerond_op is null
),

naast as (
    select deze.*, ander.feit as ander_feit, ander.aantal as ander_aantal
    from rijen as deze
    inner join rijen as ander
        on
            deze.regio_code = ander.regio_code and deze.branche_code = ander.branche_code
            and deze.bereik = ander.bereik and deze.categorie = ander.categorie and deze.functiegroep = ander.functiegroep
            and (
                (deze.richting = ander.richting and deze.eind - ander.eind between 1 and 400)
                or (deze.richting > ander.richting and deze.eind = ander.eind and deze.categorie = 'Totaal')
            )
    where
        greatest(deze.aantal, ander.aantal) > 9.9 * least(deze.aantal, ander.aantal)
        and abs(deze.aantal - ander.aantal) >= 100
        and (deze.eigen or not ander.eigen)
)

select
    bron_id,
    bestand,
    rij,
    'aantal' as kolom,
    feit || ' = ' || core.getal_label(aantal) as gelezen,
    concat('een aantal in de buurt van ', ander_feit, ' = ', core.getal_label(ander_aantal)) as verwacht
from naast
qualify row_number() over (partition by bron_id, bestand, rij order by ander_feit) = 1
order by all
