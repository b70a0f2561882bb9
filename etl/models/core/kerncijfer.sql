/*
titel: Kerncijfers, herleid tot codes en de eenheid van de indicator
omschrijving: >
  Elke opgave van elke bron. Waarden staan in de eenheid van de indicator; afgerond_op zegt in welke stap
  de bron rekende (x 1 000 met één decimaal is op honderdtallen). Waar een bron genoeg waarden geeft is dat de stap
  die zij laten zien (core.afronding), anders het laatste gedrukte cijfer; van een rond getal in lopende tekst het
  laatste cijfer dat geen nul is. Geeft een publicatie van een onderwerp alleen ronde honderdtallen, dan is dat de stap
  (honderd of duizend, wat alle waarden toelaten): nauwkeuriger mag niemand ze lezen. Wat een organisatie zelf inleest
  is wat er staat. Een heel getal zonder meer uit StatLine zegt niets: leeg.
korrel: één rij per opgave van een bron (indicator x branche x regio x periode x uitsplitsing x versie x bron)
bronnen: [raw.kerncijfer, raw.bron, core.statline_kerncijfer, core.afronding, core.statline_stap]
*/
create table core.kerncijfer as
with rond as (
    select
        opgave.bron_id,
        opgave.indicator,
        opgave.eenheid,
        least(1000, min(pow(10, length(opgave.waarde) - length(rtrim(opgave.waarde, '0'))))) as stap
    from raw.kerncijfer as opgave
    inner join raw.bron as bron on opgave.bron_id = bron.id and bron.soort <> 'eigen'
    inner join raw.eenheid_alias as eenheid on opgave.eenheid = eenheid.tekst
    where
        opgave.waarde::double <> 0
        and opgave.afgerond_op is null
        and eenheid.factor::double = 1
        and not starts_with(eenheid.code, 'procent')
    group by all
    having bool_and(opgave.waarde similar to '-?[0-9]*[1-9]00+')
),

gelezen as (
    select
        indicator.code as indicator_code,
        branche.code as branche_code,
        regio.code as regio_code,
        periode.code as periode_code,
        coalesce(opgave.uitsplitsing, '') as uitsplitsing,
        coalesce(opgave.versie, '') as versie,
        (opgave.waarde::decimal(18, 4) * eenheid.factor::decimal(18, 4))::double as waarde,
        eenheid.code as eenheid,
        opgave.status,
        opgave.reden_ontbreekt,
        opgave.bron_id,
        opgave.vindplaats,
        opgave.waarde_tekst,
        case
            when opgave.waarde is null then null
            -- op vijven gezet om kleine groepen te beschermen
            when opgave.afgerond_op is not null then opgave.afgerond_op::double
            -- de bron zegt het zelf: in de noot, of met een woord als bijna voor een rond getal
            when regexp_matches(opgave.noot, 'afgerond op (tien|honderd|duizend)tallen', 'i')
                then case lower(regexp_extract(opgave.noot, 'afgerond op (tien|honderd|duizend)tallen', 1, 'i'))
                    when 'tien' then 10 when 'honderd' then 100 else 1000
                end
            when afronding.bron_id is not null then eenheid.factor::double * afronding.stap
            when
                (
                    opgave.letterlijk = 'nee'
                    or regexp_matches(opgave.waarde_tekst, '^(bijna|ruim|circa|zo''n|meer dan|minder dan|ongeveer|rond) ')
                )
                and eenheid.factor::double = 1
                and opgave.waarde similar to '-?[0-9]*[1-9]0+'
                then pow(10, length(opgave.waarde) - length(rtrim(opgave.waarde, '0')))
            when rond.stap is not null then rond.stap
            else eenheid.factor::double / pow(10, length(split_part(opgave.waarde, '.', 2)))
        end as afgerond_op,
        opgave.vergeleken_met,
        coalesce(opgave.letterlijk, 'ja') = 'ja' as letterlijk,
        opgave.noot,
        opgave.bestand,
        opgave.rij::integer as rij
    from raw.kerncijfer as opgave
    inner join raw.alias as indicator on indicator.soort = 'indicator' and opgave.indicator = indicator.tekst
    inner join raw.alias as branche on branche.soort = 'branche' and opgave.branche = branche.tekst
    inner join raw.alias as regio on regio.soort = 'regio' and opgave.regio = regio.tekst
    inner join raw.alias as periode on periode.soort = 'periode' and opgave.periode = periode.tekst
    inner join raw.eenheid_alias as eenheid on opgave.eenheid = eenheid.tekst
    left join core.afronding as afronding
        on opgave.bron_id = afronding.bron_id and opgave.indicator || ' in ' || opgave.eenheid = afronding.onderwerp
    left join rond
        on opgave.bron_id = rond.bron_id and opgave.indicator = rond.indicator and opgave.eenheid = rond.eenheid
),

uit_statline as (
    select
        cel.* exclude (gemeenten) replace (
            -- een som van gemeenten heeft een eigen stap: zo vaak die van de tabel als er gemeenten in zitten
            if(
                cel.gemeenten is null,
                core.statline_stap(cel.waarde, afronding.bron_id, afronding.stap, cel.afgerond_op),
                if(cel.waarde is null, null, cel.afgerond_op)
            ) as afgerond_op
        ),
        if(cel.waarde is not null, 'opgeteld uit ' || cel.gemeenten || ' gemeenten', null) as noot
    from core.statline_kerncijfer as cel
    left join core.afronding as afronding
        on cel.bron_id = afronding.bron_id and cel.indicator_code = afronding.onderwerp
)

select * from gelezen
union all by name
select * from uit_statline
order by indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie, bron_id
