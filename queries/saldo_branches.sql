/*
titel: In- en uitstroom van branches naast elkaar
omschrijving: >
  Instroom, uitstroom en saldo van elke branche waarvoor een cijfer bekend is, over de twaalf maanden tot en met de
  periode. Branches staan alleen naast elkaar als periode en bereik gelijk zijn;
  is er geen periode met twee branches, dan staat de branche die er is er alleen.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  bereik: {type: keuze, waarden: [totaal, extern], standaard: extern, omschrijving: totaal of alleen de sector in en uit}
thema: mobiliteit
korrel: één branche in één periode van twaalf maanden
kolommen:
  periode: {label: Twaalf maanden tot en met}
  bron_soort: {tonen: true}
  status: {tonen: true}
  afgerond_op: {label: Saldo afgerond op}
  zonder_saldo: {label: Branches zonder saldo in deze periode, tonen: false}
  gekozen: {label: In de grafiek}
  noot: {tonen: false}
bronnen: [mart.mobiliteit, mart.kerncijfer, mart.periode, mart.regio, mart.branche]
*/
with cijfers as (
    select
        branche_code, richting as maat, periode_code, aantal, afgerond_op, bron_soort, status, noot, vindplaats, bron_id
    from mart.mobiliteit
    where
        regio_code = $regio and bereik = $bereik and categorie = 'Totaal' and functiegroep = ''
        and aantal is not null
    union all
    select
        branche_code, 'saldo' as maat, periode_code, waarde as aantal, afgerond_op, bron_soort, status, noot,
        vindplaats, bron_id
    from mart.kerncijfer
    where
        regio_code = $regio and indicator_code = 'saldo_' || $bereik
        and uitsplitsing in ('', 'totaal') and waarde is not null
),

per_branche as (
    select
        branche_code,
        periode_code,
        max(aantal) filter (maat = 'instroom') as instroom,
        max(aantal) filter (maat = 'uitstroom') as uitstroom,
        max(aantal) filter (maat = 'saldo') as saldo_bron,
        max(afgerond_op) filter (maat = 'instroom') as instroom_afgerond_op,
        max(afgerond_op) filter (maat = 'uitstroom') as uitstroom_afgerond_op,
        max(afgerond_op) filter (maat = 'saldo') as saldo_afgerond_op,
        max(bron_soort) as bron_soort,
        case when count(distinct status) = 1 then min(status) else 'onbekend' end as status,
        string_agg(distinct noot, '; ' order by noot) as noot,
        string_agg(distinct vindplaats, '; ' order by vindplaats) as vindplaats,
        list_sort(list(distinct bron_id)) as bron_ids
    from cijfers
    group by branche_code, periode_code
),

volledig as (
    select
        per_branche.*,
        coalesce(saldo_bron, instroom - uitstroom) as saldo,
        if(saldo_bron is null, instroom_afgerond_op + uitstroom_afgerond_op, saldo_afgerond_op) as afgerond_op,
        saldo_bron is null and instroom - uitstroom is not null as saldo_berekend
    from per_branche
),

-- The newest period with at least two branches side by side; without one the newest of the branch there is.
vergelijking as (
    select volledig.periode_code
    from volledig
    inner join mart.branche as branche on volledig.branche_code = branche.branche_code
    inner join mart.periode as periode on volledig.periode_code = periode.periode_code
    where branche.niveau = 'branche' and volledig.saldo is not null
    group by volledig.periode_code, periode.eind
    order by count(*) > 1 desc, periode.eind desc, volledig.periode_code desc
    limit 1
),

zonder as (
    select list(branche.label_kort order by branche.volgorde) as zonder_saldo
    from mart.branche as branche
    where
        branche.niveau = 'branche'
        and branche.branche_code not in (
            select volledig.branche_code
            from volledig
            inner join vergelijking on volledig.periode_code = vergelijking.periode_code
            where volledig.saldo is not null
        )
)

select
    branche.label as branche,
    periode.label as periode,
    volledig.instroom,
    volledig.uitstroom,
    volledig.saldo,
    volledig.saldo_berekend,
    volledig.bron_soort,
    volledig.status,
    volledig.afgerond_op,
    volledig.instroom_afgerond_op,
    volledig.uitstroom_afgerond_op,
    branche.label_kort as branche_kort,
    zonder.zonder_saldo,
    volledig.branche_code,
    volledig.periode_code,
    volledig.saldo is not null and volledig.periode_code in (select vergelijking.periode_code from vergelijking)
        as gekozen,
    regio.label as regio,
    volledig.noot,
    volledig.vindplaats,
    volledig.bron_ids
from volledig
inner join mart.branche as branche on volledig.branche_code = branche.branche_code
inner join mart.periode as periode on volledig.periode_code = periode.periode_code
inner join mart.regio as regio on regio.regio_code = $regio
cross join zonder
where branche.niveau = 'branche' and exists (select 1 from vergelijking)
order by periode.eind desc, volledig.saldo desc nulls last, branche.volgorde
