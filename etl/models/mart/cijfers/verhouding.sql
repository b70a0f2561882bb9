/*
titel: Verhoudingen met hun teller en noemer
omschrijving: >
  Percentages en aantallen per 100 of per 1 000 die wij uit twee cijfers rekenen, onafgerond, met de stap die de afronding
  van die twee open laat. Kaart, ranglijst, plaats, vergelijking en grenzen rekenen alle met deze waarde en deze stap;
  afgerond wordt er pas bij het tonen. Wat waardoor gedeeld wordt staat in de definitie van de indicator.
  Teller en noemer zijn van dezelfde branche (en dus beide breed of beide smal), dezelfde
  regio en dezelfde dag, of de noemer is precies een jaar ouder; en nooit is één van beide van derden. Wat een regio anders
  telt dan zijn noemer is er alleen voor het hele land. Een jaarcijfer
  noemt geen dag, dus daar is geen verhouding van. Een cijfer zonder noemer, of dat boven het maximum van zijn indicator uitkomt, staat er zonder waarde, met de reden.
  Een gemiddelde over jaren is er alleen als elk jaar er is, uit dezelfde bronnen; dan zijn teller en noemer leeg.
korrel: één rij per indicator x branche x regio x periode
bronnen: [raw.definitie_indicator, mart.mobiliteit, mart.kerncijfer_opgave, core.jaar_terug, core.verhouding_op]
*/
create table mart.verhouding as
with gevraagd as (
    select
        code as indicator_code,
        eenheid,
        verhouding::varchar ->> 'teller' as teller_code,
        verhouding::varchar ->> 'min' as min_code,
        verhouding::varchar ->> 'noemer' as noemer_code,
        (verhouding::varchar ->> 'noemer_van') = 'jaar eerder' as een_jaar_ouder,
        (verhouding::varchar ->> 'per')::double as per,
        (verhouding::varchar ->> 'jaren')::integer as jaren,
        (verhouding::varchar ->> 'waar') = 'land' as alleen_land,
        maximum::double as hoogste
    from raw.definitie_indicator
    where verhouding is not null
),

bekend as (
    select
        richting || '_' || bereik as code,
        branche_code, regio_code, periode_code, aantal, afgerond_op, status, reden_ontbreekt, bron_id, bron_soort,
        vindplaats,
        1 as voorrang
    from mart.mobiliteit
    where categorie = 'Totaal' and functiegroep = ''
    union all
    select
        indicator_code as code,
        branche_code, regio_code, periode_code, waarde as aantal, afgerond_op, status, reden_ontbreekt, bron_id,
        bron_soort, vindplaats,
        2 as voorrang
    from mart.kerncijfer_opgave
    where voorkeur and uitsplitsing = '' and versie = ''
),

cijfer as (
    select *
    from bekend
    where
        code in (select unnest([teller_code, min_code, noemer_code]) from gevraagd)
    qualify
        row_number() over (
            partition by code, branche_code, regio_code, periode_code order by aantal is null, voorrang
        ) = 1
),

teller as (
    select
        gevraagd.*,
        deel.branche_code,
        deel.regio_code,
        deel.periode_code,
        if(gevraagd.min_code is null, deel.aantal, deel.aantal - af.aantal) as aantal,
        if(gevraagd.min_code is null, deel.afgerond_op, deel.afgerond_op + af.afgerond_op) as afgerond_op,
        -- op volgorde van het alfabet is voorlopig de laatste: de minst zekere telt
        greatest(deel.status, af.status) as status,
        coalesce(deel.reden_ontbreekt, af.reden_ontbreekt) as reden_ontbreekt,
        deel.bron_id,
        deel.bron_soort,
        concat_ws('; ', deel.vindplaats, nullif(af.vindplaats, deel.vindplaats)) as vindplaats
    from gevraagd
    inner join cijfer as deel on gevraagd.teller_code = deel.code
    left join cijfer as af
        on
            gevraagd.min_code = af.code and deel.branche_code = af.branche_code and deel.regio_code = af.regio_code
            and deel.periode_code = af.periode_code and deel.bron_id = af.bron_id
    where
        (gevraagd.min_code is null or af.code is not null)
        and (not gevraagd.alleen_land or deel.regio_code = 'NL00')
),

gedeeld as (
    select
        teller.* exclude (
            aantal, afgerond_op, status, reden_ontbreekt, min_code, alleen_land, hoogste
        ),
        teller.aantal as teller_aantal,
        teller.afgerond_op as teller_afgerond_op,
        noemer.aantal as noemer_aantal,
        noemer.afgerond_op as noemer_afgerond_op,
        noemer.periode_code as noemer_periode_code,
        noemer.bron_id as noemer_bron_id,
        noemer.vindplaats as noemer_vindplaats,
        greatest(teller.status, noemer.status) as status,
        teller.per * teller.aantal / noemer.aantal as uitkomst,
        uitkomst > teller.hoogste as te_hoog,
        -- een noemer die afgerond nul kan zijn, deelt niet
        noemer.aantal - coalesce(noemer.afgerond_op, 0) / 2 > 0 as deelt,
        if(deelt and not coalesce(te_hoog, false), uitkomst, null) as waarde,
        core.verhouding_op(
            teller.per, teller.aantal, teller.afgerond_op, noemer.aantal, noemer.afgerond_op
        ) as afgerond_op,
        case
            when teller.aantal is null then teller.reden_ontbreekt
            when teller.periode_code[5:6] <> 'KW' then 'geen peildatum'
            when deelt then 'past niet bij noemer'
            else 'geen noemer'
        end as reden_ontbreekt
    from teller
    left join cijfer as noemer
        on
            teller.noemer_code = noemer.code and teller.branche_code = noemer.branche_code
            and teller.regio_code = noemer.regio_code
            and if(teller.een_jaar_ouder, core.jaar_terug(teller.periode_code), teller.periode_code)
            = noemer.periode_code
            and noemer.periode_code[5:6] = 'KW'
            and (teller.bron_soort = 'derden') = (noemer.bron_soort = 'derden')
),

over_jaren as (
    select
        deze.indicator_code,
        deze.branche_code,
        deze.regio_code,
        deze.periode_code,
        count(jaar.waarde) = any_value(deze.jaren) as vol,
        avg(jaar.waarde) as gemiddeld,
        if(count(jaar.afgerond_op) = any_value(deze.jaren), ceil(10000 * avg(jaar.afgerond_op)) / 10000, null) as gemiddeld_op,
        max(jaar.status) as status
    from gedeeld as deze
    inner join gedeeld as jaar
        on
            deze.indicator_code = jaar.indicator_code and deze.branche_code = jaar.branche_code
            and deze.regio_code = jaar.regio_code and deze.periode_code[5:] = jaar.periode_code[5:]
            and deze.periode_code[:4]::integer - jaar.periode_code[:4]::integer between 0 and deze.jaren - 1
            and deze.bron_id = jaar.bron_id and deze.noemer_bron_id = jaar.noemer_bron_id
    where deze.jaren > 1
    group by all
),

samen as (
    select * exclude (jaren, een_jaar_ouder, uitkomst, te_hoog, deelt)
    from gedeeld
    where jaren = 1
    union all by name
    select
        gedeeld.* exclude (jaren, een_jaar_ouder, uitkomst, te_hoog, deelt) replace (
            if(over_jaren.vol, over_jaren.gemiddeld, null) as waarde,
            over_jaren.gemiddeld_op as afgerond_op,
            coalesce(over_jaren.status, gedeeld.status) as status,
            if(gedeeld.waarde is null, gedeeld.reden_ontbreekt, 'te weinig jaren') as reden_ontbreekt,
            null as teller_aantal,
            null as teller_afgerond_op,
            null as noemer_aantal,
            null as noemer_afgerond_op
        )
    from gedeeld
    left join over_jaren using (indicator_code, branche_code, regio_code, periode_code)
    where gedeeld.jaren > 1
)

select
    indicator_code,
    branche_code,
    regio_code,
    periode_code,
    waarde,
    if(waarde is null, null, afgerond_op) as afgerond_op,
    eenheid,
    status,
    if(waarde is null, reden_ontbreekt, null) as reden_ontbreekt,
    teller_aantal,
    teller_afgerond_op,
    noemer_aantal,
    noemer_afgerond_op,
    teller_code,
    noemer_code,
    noemer_periode_code,
    bron_id,
    noemer_bron_id,
    vindplaats,
    noemer_vindplaats,
    bron_soort
from samen
order by indicator_code, branche_code, regio_code, periode_code
