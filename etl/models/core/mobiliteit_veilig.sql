/*
titel: Mobiliteit zonder herleidbare kleine aantallen
omschrijving: >
  Uit ingelezen bestanden van organisaties worden aantallen van 1 tot en met 9 personen niet getoond, en wordt zoveel
  erbij verborgen dat ze ook niet uit het totaal te berekenen zijn: per tabel zijn ten minste twee delen verborgen die
  samen ten minste 10 zijn; lukt dat niet, dan is ook het totaal verborgen, en een eigen tussentotaal intern of extern altijd. Wat een gepubliceerde bron al verbergt
  blijft zoals het is.
korrel: één rij per regio x branche x periode x richting x bereik x categorie x functiegroep
bronnen: [core.mobiliteit, raw.bron]
*/
create table core.mobiliteit_veilig as
with eigen as (
    select
        stroom.*,
        coalesce(bron.soort = 'eigen', false) as is_eigen,
        stroom.categorie = 'Totaal' as is_totaal
    from core.mobiliteit as stroom
    left join raw.bron as bron on stroom.bron_id = bron.id
),

delen as (
    select
        *,
        row_number() over tabel as plek,
        sum(aantal) over (tabel rows between unbounded preceding and current row) as opgeteld,
        count(*) over (partition by regio_code, branche_code, periode_code, richting, functiegroep) as aantal_delen,
        count(*) filter (aantal between 1 and 9)
            over (partition by regio_code, branche_code, periode_code, richting, functiegroep) as klein
    from eigen
    where is_eigen and not is_totaal and aantal > 0
    window tabel as (
        partition by regio_code, branche_code, periode_code, richting, functiegroep
        order by aantal, bereik, categorie
    )
),

grens as (
    -- tot en met welke plek (van klein naar groot) verborgen wordt; null als verbergen van delen niet genoeg is
    select
        regio_code, branche_code, periode_code, richting, functiegroep,
        max(klein) as klein,
        min(plek) filter (plek >= greatest(klein, 2) and opgeteld >= 10) as tot,
        max(aantal_delen) as aantal_delen
    from delen
    group by all
    having max(klein) > 0
),

verborgen as (
    select
        delen.regio_code, delen.branche_code, delen.periode_code, delen.richting, delen.functiegroep,
        delen.bereik, delen.categorie
    from delen
    inner join grens using (regio_code, branche_code, periode_code, richting, functiegroep)
    where delen.plek <= coalesce(grens.tot, grens.aantal_delen)
    union all
    select
        eigen.regio_code, eigen.branche_code, eigen.periode_code, eigen.richting, eigen.functiegroep,
        eigen.bereik, eigen.categorie
    from eigen
    left join grens using (regio_code, branche_code, periode_code, richting, functiegroep)
    where
        eigen.is_eigen and eigen.is_totaal
        and (eigen.aantal between 1 and 9 or (grens.klein is not null and (grens.tot is null or eigen.bereik <> 'totaal')))
)

select
    eigen.* exclude (aantal, waarde_tekst, reden_ontbreekt, is_eigen, is_totaal),
    case when verborgen.categorie is null then eigen.aantal end as aantal,
    case when verborgen.categorie is null then eigen.waarde_tekst end as waarde_tekst,
    case when verborgen.categorie is null then eigen.reden_ontbreekt else 'geheim' end as reden_ontbreekt
from eigen
left join verborgen using (regio_code, branche_code, periode_code, richting, functiegroep, bereik, categorie)
order by
    eigen.branche_code, eigen.regio_code, eigen.richting, eigen.periode_code, eigen.bereik, eigen.categorie,
    eigen.functiegroep
