/*
titel: Instroom, uitstroom en saldo door de tijd
omschrijving: >
  Hoeveel werknemers erbij kwamen en weggingen, met het saldo. Elk cijfer gaat over de twaalf maanden tot en met de
  periode; kwartalen overlappen en tellen nooit op. Het saldo komt uit de bron; noemt die het niet, dan is het
  instroom min uitstroom. Is een kant onbekend, dan blijft het saldo leeg.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  bereik: {type: keuze, waarden: [totaal, intern, extern], standaard: extern, omschrijving: "totaal, of alleen de sector in en uit (extern), of alleen binnen de sector (intern)"}
thema: mobiliteit
korrel: één periode van twaalf maanden
kolommen:
  periode: {label: Twaalf maanden tot en met}
  saldo: {stap: saldo_afgerond_op}
  afgerond_op: {tonen: true}
  bron_soort: {tonen: true}
  status: {tonen: true}
  saldo_afgerond_op: {label: Saldo afgerond op, decimalen: 0, tonen: false}
  eind: {label: Einde van de periode}
  branche: {tonen: false}
  noot: {tonen: false}
bronnen: [mart.mobiliteit, mart.kerncijfer, mart.bevinding, mart.periode, mart.regio, mart.branche]
*/
with cijfers as (
    select
        richting as maat, periode_code, aantal, afgerond_op, bron_soort, status, noot, vindplaats, bron_id
    from mart.mobiliteit
    where
        regio_code = $regio and branche_code = $branche and bereik = $bereik
        and categorie = 'Totaal' and functiegroep = '' and aantal is not null
    union all
    select
        'saldo' as maat, periode_code, waarde as aantal, afgerond_op, bron_soort, status, noot, vindplaats, bron_id
    from mart.kerncijfer
    where
        regio_code = $regio and branche_code = $branche and indicator_code = 'saldo_' || $bereik
        and uitsplitsing in ('', 'totaal') and waarde is not null
),

-- A year and its fourth quarter are the same twelve months: one row, the quarter first.
eenmaal as (
    select
        cijfers.*,
        periode.eind,
        periode.soort
    from cijfers
    inner join mart.periode as periode on cijfers.periode_code = periode.periode_code
    qualify row_number() over (partition by cijfers.maat, periode.eind order by periode.soort <> 'kwartaal') = 1
),

per_periode as (
    select
        eind,
        arg_min(periode_code, soort <> 'kwartaal') as periode_code,
        max(aantal) filter (maat = 'instroom') as instroom,
        max(aantal) filter (maat = 'uitstroom') as uitstroom,
        max(aantal) filter (maat = 'saldo') as saldo_bron,
        max(afgerond_op) as afgerond_op,
        max(afgerond_op) filter (maat = 'instroom') as instroom_afgerond_op,
        max(afgerond_op) filter (maat = 'uitstroom') as uitstroom_afgerond_op,
        max(afgerond_op) filter (maat = 'saldo') as saldo_afgerond_op,
        case
            when bool_or(bron_soort = 'derden') then 'derden'
            when bool_or(bron_soort = 'secundair') then 'secundair'
            else min(bron_soort)
        end as bron_soort,
        case when count(distinct status) = 1 then min(status) else 'onbekend' end as status,
        string_agg(distinct noot, '; ' order by noot) as noot,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        list_sort(list(distinct bron_id)) as bron_ids
    from eenmaal
    group by eind
),

woorden as (
    select string_agg(tekst, ' ' order by bevinding) as in_woorden
    from mart.bevinding
    where
        $bereik = 'totaal' and regio_code = $regio and branche_code = $branche
        and onderwerp = 'saldo' and richting = 'saldo'
)

select
    periode.label as periode,
    per_periode.instroom,
    per_periode.uitstroom,
    coalesce(per_periode.saldo_bron, per_periode.instroom - per_periode.uitstroom) as saldo,
    per_periode.saldo_bron is null and per_periode.instroom - per_periode.uitstroom is not null as saldo_berekend,
    per_periode.afgerond_op,
    per_periode.bron_soort,
    per_periode.status,
    per_periode.instroom_afgerond_op,
    per_periode.uitstroom_afgerond_op,
    if(
        per_periode.saldo_bron is null,
        per_periode.instroom_afgerond_op + per_periode.uitstroom_afgerond_op,
        per_periode.saldo_afgerond_op
    ) as saldo_afgerond_op,
    per_periode.periode_code,
    periode.begin,
    periode.eind,
    regio.label as regio,
    case when branche.niveau = 'sector' then branche.label else branche.label_kort end as branche,
    woorden.in_woorden,
    per_periode.noot,
    per_periode.vindplaats,
    per_periode.bron_ids
from per_periode
inner join mart.periode as periode on per_periode.periode_code = periode.periode_code
inner join mart.regio as regio on regio.regio_code = $regio
inner join mart.branche as branche on branche.branche_code = $branche
cross join woorden
order by periode.eind
