/*
titel: Welk deel van de in- of uitstroom elke functiegroep is
omschrijving: >
  Het deel dat elke functiegroep is van de instroom of uitstroom, over de twaalf maanden tot en met de nieuwste periode met
  een functiegroep, naast dat van een andere regio (dezelfde branche) of een andere branche (dezelfde regio) in dezelfde
  twaalf maanden. Het is een deel van alle functies samen als die bekend zijn, anders van de functiegroepen samen als elke
  functiegroep een cijfer heeft, en anders is het niet bekend. Een verschil staat er alleen als beide een deel zijn van
  hetzelfde: van alle functies, of van dezelfde functiegroepen.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  bereik: {type: keuze, waarden: [totaal, extern], standaard: extern, omschrijving: totaal of alleen de sector in en uit}
  richting: {type: keuze, waarden: [uitstroom, instroom], standaard: uitstroom, omschrijving: instroom of uitstroom}
  naast: {type: code, keuzes: functiegroep_keuze_naast, standaard: NL00, omschrijving: "regio of branche om naast te leggen"}
opening: select regio, branche, bereik, richting from core.functiegroepkeuze order by all
thema: mobiliteit
korrel: één functiegroep
kolommen:
  periode: {label: Twaalf maanden tot en met}
  aantal: {label: Werknemers, eenheid: aantal}
  aandeel: {label: Deel, eenheid: procent, decimalen: 1}
  aandeel_afgerond_op: {label: Deel afgerond op, tonen: false}
  naast: {label: Naast}
  naast_soort: {label: Soort plek, tonen: false}
  naast_aantal: {label: Werknemers daar, eenheid: aantal, decimalen: 0, stap: naast_afgerond_op}
  naast_aandeel: {label: Deel daar, eenheid: procent, decimalen: 1, stap: naast_aandeel_afgerond_op}
  verschil: {label: Verschil, eenheid: procentpunt, decimalen: 1, stap: verschil_afgerond_op}
  van: {label: Deel van}
  naast_van: {label: Deel daar van}
  geheel: {label: Geheel, eenheid: aantal, decimalen: 0, stap: geheel_afgerond_op, tonen: false}
  naast_geheel: {label: Geheel daar, eenheid: aantal, decimalen: 0, stap: naast_geheel_afgerond_op, tonen: false}
  geheel_afgerond_op: {label: Geheel afgerond op, tonen: false}
  naast_geheel_afgerond_op: {label: Geheel daar afgerond op, tonen: false}
  naast_afgerond_op: {label: Werknemers daar afgerond op, tonen: false}
  naast_aandeel_afgerond_op: {label: Deel daar afgerond op, tonen: false}
  verschil_afgerond_op: {label: Verschil afgerond op, tonen: false}
  status: {tonen: true}
  noot: {tonen: false}
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche]
*/
with plek as (
    select
        true as gekozen,
        $regio as regio_code,
        $branche as branche_code,
        null as naast,
        null as naast_soort
    union all
    select
        false,
        coalesce(regio.regio_code, $regio),
        coalesce(branche.branche_code, $branche),
        coalesce(regio.label, branche.label_kort),
        if(regio.label is null, 'branche', 'regio')
    from (select $naast as code) as gevraagd
    left join mart.regio as regio on gevraagd.code = regio.regio_code
    left join mart.branche as branche on gevraagd.code = branche.branche_code
    where gevraagd.code not in ($regio, $branche) and coalesce(regio.label, branche.label_kort) is not null
),

alles as (
    select
        mobiliteit.*,
        plek.gekozen,
        periode.label as periode,
        periode.eind
    from mart.mobiliteit as mobiliteit
    inner join plek on mobiliteit.regio_code = plek.regio_code and mobiliteit.branche_code = plek.branche_code
    inner join mart.periode as periode on mobiliteit.periode_code = periode.periode_code
    where mobiliteit.bereik = $bereik and mobiliteit.richting = $richting and mobiliteit.categorie = 'Totaal'
),

nieuwste as (
    select arg_max(periode_code, eind) as periode_code
    from alles
    where gekozen and functiegroep <> '' and aantal is not null
),

cijfer as (
    select alles.*
    from alles
    inner join nieuwste on alles.periode_code = nieuwste.periode_code
),

geheel as (
    select
        gekozen,
        case
            when max(aantal) filter (functiegroep = '') is not null then 'alle functies samen'
            when count(*) = count(aantal) then 'deze functiegroepen samen'
        end as van,
        case van
            when 'alle functies samen' then max(aantal) filter (functiegroep = '')
            when 'deze functiegroepen samen' then sum(aantal)
        end as geheel,
        case van
            when 'alle functies samen' then max(afgerond_op) filter (functiegroep = '')
            when 'deze functiegroepen samen' then sum(afgerond_op)
        end as geheel_afgerond_op
    from cijfer
    group by gekozen
),

deel as (
    select
        cijfer.* exclude (aandeel, aandeel_afgerond_op),
        geheel.van,
        geheel.geheel,
        geheel.geheel_afgerond_op,
        if(cijfer.aantal <= geheel.geheel, 100 * cijfer.aantal / nullif(geheel.geheel, 0), null) as aandeel,
        core.groei_op(cijfer.aantal, cijfer.afgerond_op, geheel.geheel, geheel.geheel_afgerond_op)
            as aandeel_afgerond_op
    from cijfer
    inner join geheel on cijfer.gekozen = geheel.gekozen
    where cijfer.functiegroep <> ''
),

naast_elkaar as (
    select
        coalesce(eigen.functiegroep, ander.functiegroep) as functiegroep,
        eigen,
        ander,
        -- Parts of the groups together compare only when those are the same groups.
        eigen.van = ander.van
        and (
            eigen.van = 'alle functies samen'
            or bool_and(eigen.functiegroep is not null and ander.functiegroep is not null) over ()
        ) as vergelijkbaar
    from (select * from deel where gekozen) as eigen
    full outer join (select * from deel where not gekozen) as ander on eigen.functiegroep = ander.functiegroep
),

gevraagd as (
    select
        max(naast) as naast,
        max(naast_soort) as naast_soort,
        max(cijfer.periode_code) as periode_code,
        max(cijfer.periode) as periode
    from plek
    cross join cijfer
)

select
    paar.functiegroep,
    gevraagd.periode,
    paar.eigen.aantal,
    paar.eigen.aandeel,
    gevraagd.naast,
    paar.ander.aantal as naast_aantal,
    paar.ander.aandeel as naast_aandeel,
    case when paar.vergelijkbaar then paar.eigen.aandeel - paar.ander.aandeel end as verschil,
    paar.eigen.van,
    paar.ander.van as naast_van,
    paar.eigen.geheel,
    paar.ander.geheel as naast_geheel,
    paar.eigen.afgerond_op,
    paar.eigen.aandeel_afgerond_op,
    paar.ander.afgerond_op as naast_afgerond_op,
    paar.ander.aandeel_afgerond_op as naast_aandeel_afgerond_op,
    paar.eigen.aandeel_afgerond_op + paar.ander.aandeel_afgerond_op as verschil_afgerond_op,
    paar.eigen.geheel_afgerond_op,
    paar.ander.geheel_afgerond_op as naast_geheel_afgerond_op,
    case
        when coalesce(paar.eigen.status, paar.ander.status) = coalesce(paar.ander.status, paar.eigen.status)
            then coalesce(paar.eigen.status, paar.ander.status)
        else 'onbekend'
    end as status,
    gevraagd.periode_code,
    gevraagd.naast_soort,
    branche.label_kort as branche,
    regio.label as regio,
    concat_ws('; ', paar.eigen.noot, paar.ander.noot) as noot,
    concat_ws('; ', paar.eigen.vindplaats, paar.ander.vindplaats) as vindplaats,
    list_sort(list_distinct([
        coalesce(paar.eigen.bron_id, paar.ander.bron_id), coalesce(paar.ander.bron_id, paar.eigen.bron_id)
    ])) as bron_ids
from naast_elkaar as paar
cross join gevraagd
inner join mart.branche as branche on branche.branche_code = $branche
inner join mart.regio as regio on regio.regio_code = $regio
order by paar.eigen.aantal desc nulls last, paar.functiegroep asc
