/*
titel: Kerncijfers, herleid tot codes en de eenheid van de indicator
omschrijving: >
  Elke opgave van elke bron. Waarden staan in de eenheid van de indicator; afgerond_op zegt in welke stap
  de bron rekende (x 1 000 met één decimaal is op honderdtallen).
korrel: één rij per opgave van een bron (indicator x branche x regio x periode x uitsplitsing x versie x bron)
bronnen: [raw.kerncijfer, core.statline_kerncijfer]
*/
create table core.kerncijfer as
with gelezen as (
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
            when opgave.waarde is not null
                then eenheid.factor::double / pow(10, length(split_part(opgave.waarde, '.', 2)))
        end as afgerond_op,
        opgave.vergeleken_met,
        coalesce(opgave.letterlijk, 'ja') = 'ja' as letterlijk,
        opgave.noot,
        opgave.rij::integer as rij
    from raw.kerncijfer as opgave
    inner join raw.alias as indicator on indicator.soort = 'indicator' and opgave.indicator = indicator.tekst
    inner join raw.alias as branche on branche.soort = 'branche' and opgave.branche = branche.tekst
    inner join raw.alias as regio on regio.soort = 'regio' and opgave.regio = regio.tekst
    inner join raw.alias as periode on periode.soort = 'periode' and opgave.periode = periode.tekst
    inner join raw.eenheid_alias as eenheid on opgave.eenheid = eenheid.tekst
)

select * from gelezen
union all by name
select * from core.statline_kerncijfer
order by indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie, bron_id
