/*
titel: Uitstroom naar bestemming door de jaren
omschrijving: >
  Waar werknemers heen gingen die een jaar eerder nog in de branche werkten. Uitkering, zelfstandige en inactief
  staan samen in elk jaar waarvoor dat kan: de bron geeft ze soms alleen samen. Per jaar telt het jaarcijfer (bij
  kwartalen: het vierde kwartaal). Kwartalen zijn stromen over twaalf maanden en tellen nooit op.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  bereik: {type: keuze, waarden: [totaal, intern, extern], standaard: totaal, omschrijving: welke bestemmingen meetellen}
thema: mobiliteit
korrel: één bestemming in één periode
kolommen:
  aantal: {label: Werknemers, eenheid: aantal}
  aandeel: {label: Aandeel in de totale uitstroom}
  status: {tonen: true}
  samen: {label: Alle bestemmingen samen, eenheid: aantal, decimalen: 0, stap: samen_afgerond_op}
  branche: {tonen: false}
  geharmoniseerd: {label: Samengevoegde bestemming}
  noot: {tonen: false}
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche, meta.afwijking]
*/
with uitstroom as (
    select
        mobiliteit.*,
        periode.label as periode,
        case when month(periode.eind) = 12 then periode.jaar::varchar else periode.label_kort end as periode_kort,
        periode.eind,
        periode.soort as periode_soort,
        month(periode.eind) = 12 as jaareinde,
        bool_or(mobiliteit.geharmoniseerd and mobiliteit.aantal is not null)
            over (partition by mobiliteit.periode_code) as samengevoegd
    from mart.mobiliteit as mobiliteit
    inner join mart.periode as periode on mobiliteit.periode_code = periode.periode_code
    where
        mobiliteit.richting = 'uitstroom'
        and mobiliteit.regio_code = $regio
        and mobiliteit.branche_code = $branche
        and mobiliteit.functiegroep = ''
),

jaren as (
    select periode_code
    from uitstroom
    where jaareinde or not (select bool_or(elke.jaareinde) from uitstroom as elke)
    group by periode_code, eind, periode_soort
    qualify row_number() over (partition by eind order by periode_soort <> 'jaar', periode_code) = 1
),

bestemming as (
    select
        * replace (
            -- welke kleine groepen samen staan verschilt van jaar tot jaar; dat is geen reeks
            case
                when noot like 'Samen: %' and min(noot) over groep <> max(noot) over groep
                    then categorie || ' ' || periode_kort
                else categorie
            end as categorie
        )
    from uitstroom
    where
        categorie <> 'Totaal'
        and not (samengevoegd and categorie in ('Uitkering', 'Zelfstandige', 'Inactief'))
        and ($bereik = 'totaal' or bereik = $bereik)
        and periode_code in (select jaren.periode_code from jaren)
    window groep as (partition by categorie)
),

totaal as (
    select
        periode_code,
        aantal,
        afgerond_op
    from uitstroom
    where categorie = 'Totaal' and bereik = $bereik
),

anders as (
    select
        bron_id,
        list(uitspraak || ' (' || berekening || ')' order by code) as tegenspraak
    from meta.afwijking
    where onderwerp = 'mobiliteit' and oordeel = 'wijkt af'
    group by bron_id
)

select
    bestemming.periode,
    bestemming.categorie,
    bestemming.bereik,
    bestemming.aantal,
    bestemming.aandeel,
    bestemming.waarde_tekst,
    bestemming.status,
    totaal.aantal as samen,
    bestemming.afgerond_op,
    bestemming.aandeel_afgerond_op,
    totaal.afgerond_op as samen_afgerond_op,
    bestemming.periode_kort,
    bestemming.periode_code,
    regio.label as regio,
    case when branche.niveau = 'sector' then branche.label else branche.label_kort end as branche,
    bestemming.geharmoniseerd,
    bestemming.formule,
    bestemming.noot,
    anders.tegenspraak,
    bestemming.bron_soort,
    bestemming.vindplaats,
    [bestemming.bron_id] as bron_ids
from bestemming
inner join mart.regio as regio on bestemming.regio_code = regio.regio_code
inner join mart.branche as branche on bestemming.branche_code = branche.branche_code
left join totaal on bestemming.periode_code = totaal.periode_code
left join anders on bestemming.bron_id = anders.bron_id
order by bestemming.periode_code, bestemming.bereik desc, bestemming.aantal desc nulls last, bestemming.categorie
