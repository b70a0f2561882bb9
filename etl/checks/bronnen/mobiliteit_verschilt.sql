/*
titel: bronnen die dezelfde cel van een stroom noemen, noemen hetzelfde getal
ernst: waarschuwing
omschrijving: >
  Er staat er een in de grafiek: de fijnste, en van even fijne de eerste op naam. Twee ingelezen bestanden die verschillen,
  worden geweigerd; hier gaat het om een bestand naast een gepubliceerde bron of StatLine. Wat op tien of meer is afgerond,
  mag zoveel verschillen. Van beschermde tabellen staat er niets.
*/
with opgaven as (
    select
        rij.regio_code, rij.branche_code, rij.periode_code, rij.richting, rij.bereik,
        rij.categorie, coalesce(rij.functiegroep, '') as functiegroep, rij.aantal::double as aantal, rij.bron_id,
        afronding.stap
    from core.mobiliteitsrij as rij
    left join core.afronding as afronding on rij.bron_id = afronding.bron_id and afronding.onderwerp = 'mobiliteit'
    where rij.aantal is not null and rij.afgerond_op is null
    union all
    select
        cel.regio_code, cel.branche_code, cel.periode_code, cel.richting, cel.bereik, cel.categorie, cel.functiegroep,
        cel.aantal, cel.bron_id, afronding.stap
    from core.statline_mobiliteit as cel
    left join core.afronding as afronding on cel.bron_id = afronding.bron_id and afronding.onderwerp = 'mobiliteit'
    where cel.aantal is not null
),

-- welke bronnen het zijn, alleen van wat verschilt: van elke cel bewaren wie haar noemt, kost meer dan de tabel
verschillen as (
    select
        regio_code, branche_code, periode_code, richting, bereik, categorie, functiegroep,
        min(aantal) as laagste,
        max(aantal) as hoogste
    from opgaven
    group by all
    having min(bron_id) <> max(bron_id) and max(aantal) - min(aantal) > coalesce(max(stap), 0)
)

select
    concat_ws(
        ' · ', regio_code, branche_code, periode_code, richting, bereik, categorie, nullif(functiegroep, '')
    ) as cel,
    laagste,
    hoogste,
    string_agg(distinct bron_id, ', ' order by bron_id) as bronnen
from opgaven
inner join verschillen using (regio_code, branche_code, periode_code, richting, bereik, categorie, functiegroep)
group by all
order by all
