/*
titel: De verdeling van uw organisatie naast die van de regio
omschrijving: >
  Waar vertrekkers van een branche in een regio heen gingen, of waar nieuwe werknemers vandaan kwamen, in dezelfde delen
  als waarin u uw eigen aantallen opgeeft. Het aandeel is van de delen die de regio publiceert. De kolommen over uw
  organisatie zijn hier leeg: alleen de pagina vult ze, voor uw eigen sessie.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  periode: {type: tekst, tabel: mart.periode, kolom: periode_code, standaard: laatste, omschrijving: CBS-code van de periode of 'laatste'}
  richting: {type: keuze, waarden: [uitstroom, instroom], standaard: uitstroom, omschrijving: instroom of uitstroom}
thema: mobiliteit
opening: >
  select mobiliteit.regio_code as regio, mobiliteit.branche_code as branche, mobiliteit.richting
  from mart.mobiliteit as mobiliteit
  inner join mart.regio as regio on mobiliteit.regio_code = regio.regio_code
  where mobiliteit.categorie <> 'Totaal' and mobiliteit.aantal is not null and mobiliteit.functiegroep = ''
  group by mobiliteit.regio_code, mobiliteit.branche_code, mobiliteit.richting, regio.volgorde
  order by regio.volgorde, mobiliteit.branche_code, mobiliteit.richting
korrel: één bestemming of herkomst
kolommen:
  categorie: {label: Bestemming of herkomst}
  eigen: {label: Uw organisatie, eenheid: procent, decimalen: 0}
  eigen_laag: {label: Uw organisatie (minstens), eenheid: procent, decimalen: 0}
  eigen_hoog: {label: Uw organisatie (hoogstens), eenheid: procent, decimalen: 0}
  aandeel: {label: Aandeel in de regio}
  oordeel: {label: Oordeel}
  aantal: {label: Werknemers in de regio, eenheid: aantal}
  status: {tonen: true}
  samen: {label: Delen van de regio samen, eenheid: aantal, decimalen: 0, stap: samen_afgerond_op}
  samen_afgerond_op: {label: Samen afgerond op, tonen: false}
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche]
*/
with stroom as (
    select * from core.stroom($richting, $regio, $branche, $periode, false)
),

vast as (
    select
        delen.categorie,
        delen.volgorde
    from (
        values
        ('uitstroom', 'Andere werkgever zelfde branche', 1),
        ('uitstroom', 'Andere branche binnen Zorg en Welzijn', 2),
        ('uitstroom', 'Buiten zorg en welzijn', 3),
        ('instroom', 'Andere werkgever zelfde branche', 1),
        ('instroom', 'Andere branche binnen Zorg en Welzijn', 2),
        ('instroom', 'Zij-instromer', 3),
        ('instroom', 'Herintreder', 4),
        ('instroom', 'Overige instroom', 5)
    ) as delen (richting, categorie, volgorde)
    where delen.richting = $richting
),

deel as (
    select
        case
            when bereik = 'intern' and categorie <> 'Totaal' then categorie
            when bereik = 'extern' and categorie = 'Totaal' and $richting = 'uitstroom' then 'Buiten zorg en welzijn'
            when bereik = 'extern' and starts_with(lower(categorie), 'zij-instrom') then 'Zij-instromer'
            when bereik = 'extern' and starts_with(lower(categorie), 'herintreder') then 'Herintreder'
            when bereik = 'extern' and starts_with(lower(categorie), 'overig') and $richting = 'instroom'
                then 'Overige instroom'
        end as categorie,
        aantal,
        afgerond_op,
        status,
        vindplaats,
        bron_ids,
        periode,
        periode_code
    from stroom
),

samen as (
    select
        any_value(deel.periode) as periode,
        any_value(deel.periode_code) as periode_code,
        sum(deel.aantal) as samen,
        sum(deel.afgerond_op) as samen_afgerond_op
    from deel
    inner join vast on deel.categorie = vast.categorie
    where deel.aantal is not null
)

select
    vast.categorie,
    -- What follows from own counts never reaches a database: analysis/eigen/filled.py fills these columns.
    cast(null as double) as eigen,
    cast(null as double) as eigen_laag,
    cast(null as double) as eigen_hoog,
    100 * deel.aantal / nullif(samen.samen, 0) as aandeel,
    cast(null as varchar) as oordeel,
    deel.aantal,
    samen.samen,
    samen.periode,
    deel.status,
    deel.afgerond_op,
    100 * (deel.afgerond_op + deel.aantal * samen.samen_afgerond_op / samen.samen) / nullif(samen.samen, 0)
        as aandeel_afgerond_op,
    samen.samen_afgerond_op,
    samen.periode_code,
    regio.label as regio,
    if(branche.niveau = 'sector', branche.label, branche.label_kort) as branche,
    deel.vindplaats,
    coalesce(deel.bron_ids, []) as bron_ids
from vast
cross join samen
inner join mart.regio as regio on regio.regio_code = $regio
inner join mart.branche as branche on branche.branche_code = $branche
left join deel on vast.categorie = deel.categorie
order by vast.volgorde
