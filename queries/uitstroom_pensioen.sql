/*
titel: Vertrek uit de sector en vertrek door pensioen
omschrijving: >
  Hoeveel medewerkers in een jaar de sector verlieten en hoeveel van hen met pensioen gingen. De andere redenen zijn
  het verschil. De bron noemt geen peildatum en geen meetwijze: zet dit cijfer niet naast de stroom van het CBS.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0205, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
thema: mobiliteit
korrel: één reden van vertrek in één jaar
kolommen:
  aantal: {label: Medewerkers, eenheid: aantal}
  aandeel: {label: Aandeel in het vertrek}
  formule: {tonen: true}
  status: {tonen: true}
  totaal_afgerond_op: {label: Vertrek uit de sector afgerond op}
  totaal: {label: Vertrek uit de sector}
  branche: {tonen: false}
  in_woorden: {label: Wat de bron erbij zegt}
  noot: {tonen: false}
bronnen: [mart.kerncijfer, mart.bevinding, mart.periode, mart.regio, mart.branche]
*/
with paren as (
    select
        vertrek.periode_code,
        vertrek.regio_code,
        vertrek.branche_code,
        vertrek.waarde as totaal,
        pensioen.waarde as pensioen,
        vertrek.afgerond_op as totaal_afgerond_op,
        pensioen.afgerond_op as pensioen_afgerond_op,
        pensioen.waarde_tekst,
        pensioen.bron_soort,
        pensioen.status,
        concat_ws('; ', vertrek.noot, pensioen.noot) as noot,
        pensioen.vindplaats,
        list_sort(list_distinct([vertrek.bron_id, pensioen.bron_id])) as bron_ids
    from mart.kerncijfer as vertrek
    inner join mart.kerncijfer as pensioen
        on
            vertrek.regio_code = pensioen.regio_code
            and vertrek.branche_code = pensioen.branche_code
            and vertrek.periode_code = pensioen.periode_code
            and vertrek.uitsplitsing = pensioen.uitsplitsing
    where
        vertrek.indicator_code = 'uitstroom_sector' and pensioen.indicator_code = 'uitstroom_pensioen'
        and vertrek.regio_code = $regio and vertrek.branche_code = $branche and vertrek.uitsplitsing = ''
        and vertrek.waarde is not null and pensioen.waarde is not null
),

redenen as (
    select
        'Met pensioen' as reden,
        pensioen as aantal,
        pensioen_afgerond_op as afgerond_op,
        null as formule,
        paren.*
    from paren
    union all by name
    select
        'Om een andere reden' as reden,
        totaal - pensioen as aantal,
        totaal_afgerond_op + pensioen_afgerond_op as afgerond_op,
        'vertrek uit de sector min vertrek door pensioen' as formule,
        paren.* replace (null as waarde_tekst)
    from paren
),

woorden as (
    select string_agg(tekst, ' ' order by bevinding) as in_woorden
    from mart.bevinding
    where
        regio_code = $regio and branche_code = $branche and onderwerp = 'uitstroom'
        and groep = 'medewerkers'
)

select
    redenen.reden,
    redenen.aantal,
    round(100 * redenen.aantal / nullif(redenen.totaal, 0), 4) as aandeel,
    redenen.waarde_tekst,
    redenen.formule,
    periode.label as periode,
    redenen.status,
    redenen.afgerond_op,
    round(
        100 * (redenen.afgerond_op + redenen.aantal / nullif(redenen.totaal, 0) * redenen.totaal_afgerond_op)
        / nullif(redenen.totaal, 0), 4
    ) as aandeel_afgerond_op,
    redenen.totaal_afgerond_op,
    redenen.totaal,
    redenen.periode_code,
    regio.label as regio,
    case when branche.niveau = 'sector' then branche.label else branche.label_kort end as branche,
    woorden.in_woorden,
    redenen.bron_soort,
    redenen.noot,
    redenen.vindplaats,
    redenen.bron_ids
from redenen
inner join mart.periode as periode on redenen.periode_code = periode.periode_code
inner join mart.regio as regio on redenen.regio_code = regio.regio_code
inner join mart.branche as branche on redenen.branche_code = branche.branche_code
cross join woorden
order by redenen.periode_code, redenen.aantal desc
