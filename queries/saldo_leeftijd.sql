/*
titel: In- en uitstroom naar leeftijd
omschrijving: >
  Instroom, uitstroom en saldo per leeftijdsgroep over de twaalf maanden tot en met de laatste periode met zulke
  cijfers. Wat de bron niet geeft, is berekend als dat kan: instroom min uitstroom, of het hele saldo min de groepen
  die wel bekend zijn. Een groep die ontbreekt, staat er zonder cijfer als afronding het verschil kan verklaren.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
thema: mobiliteit
korrel: één leeftijdsgroep
kolommen:
  leeftijd: {label: Leeftijd}
  formule: {label: Hoe het saldo is berekend, tonen: true}
  periode: {label: Twaalf maanden tot en met}
  status: {tonen: true}
  afgerond_op: {label: Saldo afgerond op}
  totaal_afgerond_op: {label: Saldo van alle leeftijden afgerond op}
  totaal: {label: Saldo van alle leeftijden, eenheid: werknemers}
  branche: {tonen: false}
  noot: {tonen: false}
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
        max(afgerond_op) filter (maat = 'saldo') as saldo_afgerond_op,
        max(afgerond_op) filter (maat = 'instroom') as instroom_afgerond_op,
        max(afgerond_op) filter (maat = 'uitstroom') as uitstroom_afgerond_op,
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
    select
        max(waarde) as saldo,
        max(afgerond_op) as afgerond_op
    from cijfers
    where
        periode_code = (select laatste.periode_code from laatste) and uitsplitsing in ('', 'totaal')
        and maat = 'saldo'
),

met_saldo as (
    select
        *,
        coalesce(saldo_bron, instroom - uitstroom) as saldo,
        if(saldo_bron is null, instroom_afgerond_op + uitstroom_afgerond_op, saldo_afgerond_op) as afgerond_op,
        case when saldo_bron is null and instroom - uitstroom is not null then 'instroom min uitstroom' end as formule
    from groepen
),

-- What the groups leave of the whole balance; their roundings together may explain as much.
over as (
    select
        coalesce(bool_and(met_saldo.leeftijd in ('jonger dan 25', '55 of ouder')) and count(*) = 2, false)
            as midden_ontbreekt,
        totaal.saldo - sum(met_saldo.saldo) as saldo,
        coalesce(totaal.afgerond_op, 0) + coalesce(sum(met_saldo.afgerond_op), 0) as afgerond_op,
        count(*) = count(met_saldo.saldo) as compleet,
        min(met_saldo.status) as status,
        min(met_saldo.bron_soort) as bron_soort,
        min(met_saldo.vindplaats) as vindplaats,
        min(met_saldo.bron_ids) as bron_ids
    from met_saldo
    cross join totaal
    group by totaal.saldo, totaal.afgerond_op
),

rest as (
    select
        if(midden_ontbreekt, '25 tot 55', 'alle andere leeftijden') as leeftijd,
        if(compleet and abs(saldo) > afgerond_op / 2, saldo, null) as saldo,
        if(compleet and abs(saldo) > afgerond_op / 2, 'hele saldo min de groepen hierboven', null) as formule,
        if(compleet and abs(saldo) > afgerond_op / 2, afgerond_op, null) as afgerond_op,
        status,
        bron_soort,
        vindplaats,
        bron_ids
    from over
    where midden_ontbreekt or (compleet and abs(saldo) > greatest(100, afgerond_op / 2))
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
    alles.afgerond_op,
    alles.instroom_afgerond_op,
    alles.uitstroom_afgerond_op,
    totaal.afgerond_op as totaal_afgerond_op,
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
