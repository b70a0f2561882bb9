/*
titel: In- en uitstroom naar leeftijd
omschrijving: >
  Instroom, uitstroom en saldo per leeftijdsgroep over de twaalf maanden tot en met de laatste periode met zulke
  cijfers. Wat de bron niet geeft, is berekend als dat kan: instroom min uitstroom, of het hele saldo min de groepen
  die wel bekend zijn.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
thema: mobiliteit
korrel: één leeftijdsgroep
kolommen:
  leeftijd: {label: Leeftijd}
  instroom: {label: Instroom, eenheid: werknemers, decimalen: 0}
  uitstroom: {label: Uitstroom, eenheid: werknemers, decimalen: 0}
  saldo: {label: Saldo, eenheid: werknemers, decimalen: 0}
  formule: {label: Hoe het saldo is berekend}
  periode: {label: Twaalf maanden tot en met}
  status: {label: Status}
  periode_code: {label: Periodecode, tonen: false}
  totaal: {label: Saldo van alle leeftijden, eenheid: werknemers, decimalen: 0, tonen: false}
  regio: {label: Regio, tonen: false}
  branche: {label: Branche, tonen: false}
  bron_soort: {label: Soort bron, tonen: false}
  noot: {label: Noot van de bron, tonen: false}
  vindplaats: {label: Vindplaats, tonen: false}
  bron_ids: {label: Bron, tonen: false}
bronnen: [mart.kerncijfer, mart.periode, mart.regio, mart.branche]
*/
with cijfers as (
    select
        *,
        split_part(indicator_code, '_', 1) as maat
    from mart.kerncijfer
    where
        regio_code = $regio and branche_code = $branche and waarde is not null
        and indicator_code in ('instroom_extern', 'uitstroom_extern', 'saldo_extern')
),

laatste as (
    select arg_max(cijfers.periode_code, periode.eind) as periode_code
    from cijfers
    inner join mart.periode as periode on cijfers.periode_code = periode.periode_code
    where cijfers.uitsplitsing like 'leeftijd: %'
),

groepen as (
    select
        replace(uitsplitsing, 'leeftijd: ', '') as leeftijd,
        max(waarde) filter (maat = 'instroom') as instroom,
        max(waarde) filter (maat = 'uitstroom') as uitstroom,
        max(waarde) filter (maat = 'saldo') as saldo_bron,
        min(status) as status,
        min(bron_soort) as bron_soort,
        string_agg(distinct noot, '; ' order by noot) as noot,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        list_sort(list(distinct bron_id)) as bron_ids
    from cijfers
    where periode_code = (select laatste.periode_code from laatste) and uitsplitsing like 'leeftijd: %'
    group by uitsplitsing
),

totaal as (
    select max(waarde) as saldo
    from cijfers
    where
        periode_code = (select laatste.periode_code from laatste) and uitsplitsing in ('', 'totaal')
        and maat = 'saldo'
),

met_saldo as (
    select
        *,
        coalesce(saldo_bron, instroom - uitstroom) as saldo,
        case when saldo_bron is null and instroom - uitstroom is not null then 'instroom min uitstroom' end as formule
    from groepen
),

rest as (
    select
        case
            when bool_and(met_saldo.leeftijd in ('jonger dan 25', '55 of ouder')) and count(*) = 2 then '25 tot 55'
            else 'alle andere leeftijden'
        end as leeftijd,
        totaal.saldo - sum(met_saldo.saldo) as saldo,
        'hele saldo min de groepen hierboven' as formule,
        min(met_saldo.status) as status,
        min(met_saldo.bron_soort) as bron_soort,
        min(met_saldo.vindplaats) as vindplaats,
        min(met_saldo.bron_ids) as bron_ids
    from met_saldo
    cross join totaal
    group by totaal.saldo
    having count(*) = count(met_saldo.saldo) and abs(totaal.saldo - sum(met_saldo.saldo)) > 100
),

alles as (
    select * from met_saldo
    union all by name
    select * from rest
)

select
    alles.leeftijd,
    alles.instroom,
    alles.uitstroom,
    alles.saldo,
    alles.formule,
    periode.label as periode,
    alles.status,
    periode.periode_code,
    totaal.saldo as totaal,
    regio.label as regio,
    case when branche.niveau = 'sector' then branche.label else branche.label_kort end as branche,
    alles.bron_soort,
    alles.noot,
    alles.vindplaats,
    alles.bron_ids
from alles
inner join laatste on true
inner join mart.periode as periode on laatste.periode_code = periode.periode_code
inner join mart.regio as regio on regio.regio_code = $regio
inner join mart.branche as branche on branche.branche_code = $branche
cross join totaal
order by
    list_position(['jonger dan 25', '25 tot 55', '55 of ouder', 'alle andere leeftijden'], alles.leeftijd) nulls last,
    alles.leeftijd
