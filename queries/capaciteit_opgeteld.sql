/*
titel: In- en uitstroom per branche opgeteld sinds een jaar
omschrijving: >
  De in- en uitstroom van elke branche van een regio, opgeteld over perioden van twaalf maanden die precies op elkaar
  aansluiten: het kwartaal van de nieuwste meting, elk jaar vanaf het gekozen jaar. Niet opgeteld wordt wat minder dan drie
  jaren heeft, een jaar mist of waarvan het aantal werknemers aan het begin niet bekend is; dan staat de reden er.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  bereik: {type: keuze, waarden: [extern, totaal], standaard: extern, omschrijving: alleen de sector in en uit of elke wisseling van branche}
  sinds: {type: tekst, keuzes: capaciteit_keuze_sinds, standaard: eerste, omschrijving: "jaar waarin de eerste twaalf maanden eindigen, of 'eerste'"}
thema: mobiliteit
opening: select regio, bereik from core.stroomkeuze order by volgorde, bereik
korrel: één branche
kolommen:
  instroom: {label: Instroom opgeteld}
  uitstroom: {label: Uitstroom opgeteld}
  saldo: {label: Instroom min uitstroom}
  saldo_per_100: {label: Per 100 werknemers aan het begin, decimalen: 1, stap: saldo_per_100_op}
  saldo_per_100_op: {label: Per 100 afgerond op, tonen: false}
  begin_aantal: {label: Werknemers aan het begin, eenheid: werknemers, decimalen: 0, stap: begin_op}
  begin_op: {label: Werknemers aan het begin afgerond op, tonen: false}
  jaren: {label: Jaren, decimalen: 0}
  van: {label: Eerste twaalf maanden tot en met}
  tot: {label: Laatste twaalf maanden tot en met}
  reden: {label: Waarom niet opgeteld}
  status: {tonen: true}
bronnen: [core.branchestroom]
*/
with stroom as (
    select *
    from core.branchestroom($regio, $bereik)
    where instroom is not null and uitstroom is not null
),

nieuwste as (
    select
        max(periode_code) as periode_code,
        max_by(periode, periode_code) as tot,
        max(jaar) as jaar
    from stroom
),

-- The same quarter of each year: twelve months that end there join without a gap or an overlap.
zelfde as (
    select
        stroom.*,
        nieuwste.tot,
        nieuwste.jaar as laatste_jaar
    from stroom
    inner join nieuwste on stroom.periode_code[5:] = nieuwste.periode_code[5:]
),

-- Since the first year with the number of employees a year before, or the first of all; or what was asked.
begin as (
    select
        coalesce(
            try_cast($sinds as integer), min(jaar) filter (where eerder_werknemers is not null), min(jaar)
        ) as jaar
    from zelfde
),

opgeteld as (
    select
        zelfde.branche_code,
        any_value(zelfde.branche) as branche,
        any_value(zelfde.branche_volgorde) as branche_volgorde,
        any_value(zelfde.regio) as regio,
        any_value(zelfde.tot) as tot,
        any_value(zelfde.laatste_jaar) - any_value(begin.jaar) + 1 as jaren,
        count(*) filter (where zelfde.jaar >= begin.jaar) as met_cijfer,
        sum(zelfde.instroom) filter (where zelfde.jaar >= begin.jaar) as instroom,
        sum(zelfde.instroom_afgerond_op) filter (where zelfde.jaar >= begin.jaar) as instroom_afgerond_op,
        sum(zelfde.uitstroom) filter (where zelfde.jaar >= begin.jaar) as uitstroom,
        sum(zelfde.uitstroom_afgerond_op) filter (where zelfde.jaar >= begin.jaar) as uitstroom_afgerond_op,
        any_value(zelfde.eerder_werknemers) filter (where zelfde.jaar = begin.jaar) as begin_aantal,
        any_value(zelfde.eerder_op) filter (where zelfde.jaar = begin.jaar) as begin_op,
        any_value(zelfde.periode) filter (where zelfde.jaar = begin.jaar) as van,
        max(zelfde.status) as status,
        max_by(zelfde.vindplaats, zelfde.jaar) as vindplaats,
        list_sort(list_distinct(flatten(list(zelfde.bron_ids)))) as bron_ids
    from zelfde
    cross join begin
    group by zelfde.branche_code
),

beoordeeld as (
    select
        *,
        case
            when jaren < 3 then 'minder dan drie jaren'
            when met_cijfer < jaren then 'een jaar ontbreekt'
            when begin_aantal is null then 'geen aantal werknemers aan het begin'
        end as reden
    from opgeteld
)

select
    branche,
    if(reden is null, instroom, null) as instroom,
    if(reden is null, uitstroom, null) as uitstroom,
    if(reden is null, instroom - uitstroom, null) as saldo,
    if(reden is null, 100 * (instroom - uitstroom) / begin_aantal, null) as saldo_per_100,
    core.verhouding_op(
        100, instroom - uitstroom, instroom_afgerond_op + uitstroom_afgerond_op, begin_aantal, begin_op
    ) as saldo_per_100_op,
    begin_aantal,
    begin_op,
    jaren,
    van,
    tot,
    reden,
    instroom_afgerond_op,
    uitstroom_afgerond_op,
    instroom_afgerond_op + uitstroom_afgerond_op as afgerond_op,
    branche_code,
    regio,
    status,
    vindplaats,
    bron_ids
from beoordeeld
order by saldo nulls last, branche_volgorde
