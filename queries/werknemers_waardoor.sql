/*
titel: Het aantal werknemers van een regio, rekenkundig ontleed
omschrijving: >
  De verandering per branche in drie delen (shift-share): landelijk is wat de branche had gedaan met de groei van de hele
  sector in Nederland, branchemix wat het scheelt dat de branche in Nederland harder of minder hard groeide dan de sector,
  en eigen wat overblijft. De drie zijn onafgerond en tellen op tot de verandering. Het is rekenen, geen oorzaak.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  terug: {type: keuze, waarden: ["1", "5"], standaard: "1", omschrijving: hoeveel jaar terug}
opening: >
  select nu.regio_code as regio, (nu.jaar - toen.jaar)::varchar as terug
  from core.cijfer as nu
  inner join core.cijfer as toen using (indicator_code, regio_code, branche_code, uitsplitsing, versie)
  where indicator_code = 'werknemers' and nu.regio_soort = 'regioplus' and uitsplitsing = '' and versie = ''
  and nu.niveau = 'branche' and nu.periode_code[5:] = toen.periode_code[5:] and nu.jaar - toen.jaar in (1, 5)
  and nu.waarde is not null and toen.waarde is not null
  group by all
  order by any_value(nu.regio_volgorde), terug
thema: werkgelegenheid
korrel: één branche
kolommen:
  branche: {tonen: true}
  toen: {label: Toen, eenheid: werknemers, decimalen: 0, stap: toen_afgerond_op}
  toen_afgerond_op: {label: Toen afgerond op, tonen: false}
  nu: {label: Nu, eenheid: werknemers, decimalen: 0, stap: nu_afgerond_op}
  nu_afgerond_op: {label: Nu afgerond op, tonen: false}
  verschil: {label: Verandering, eenheid: werknemers, decimalen: 0, stap: verschil_afgerond_op}
  verschil_afgerond_op: {label: Verandering afgerond op, tonen: false}
  landelijk: {label: Landelijk, eenheid: werknemers, decimalen: 1, stap: landelijk_afgerond_op}
  landelijk_afgerond_op: {label: Landelijk afgerond op, tonen: false}
  branchemix: {label: Branchemix, eenheid: werknemers, decimalen: 1, stap: branchemix_afgerond_op}
  branchemix_afgerond_op: {label: Branchemix afgerond op, tonen: false}
  eigen: {label: Eigen, eenheid: werknemers, decimalen: 1, stap: eigen_afgerond_op}
  eigen_afgerond_op: {label: Eigen afgerond op, tonen: false}
  land_toen: {label: Nederland toen, eenheid: werknemers, decimalen: 0, stap: land_toen_afgerond_op, tonen: false}
  land_nu: {label: Nederland nu, eenheid: werknemers, decimalen: 0, stap: land_nu_afgerond_op, tonen: false}
  land_toen_afgerond_op: {label: Nederland toen afgerond op, tonen: false}
  land_nu_afgerond_op: {label: Nederland nu afgerond op, tonen: false}
  vergeleken_met: {label: Vergeleken met}
  status: {tonen: true}
bronnen: [mart.kerncijfer, mart.regio, mart.branche, mart.periode]
*/
with werknemers as (
    select *
    from core.cijfer
    where
        indicator_code = 'werknemers'
        and regio_code in ('NL00', $regio)
        and niveau = 'branche'
        and uitsplitsing = ''
        and versie = ''
        and bron_soort <> 'derden'
        and waarde is not null
),

moment as (
    select nu.periode_code, nu.periode, toen.periode_code as toen_code, toen.periode as toen_periode
    from werknemers as nu
    inner join werknemers as toen
        on
            nu.regio_code = toen.regio_code and nu.branche_code = toen.branche_code
            and nu.periode_code[5:] = toen.periode_code[5:]
            and toen.periode_code[:4]::integer = nu.periode_code[:4]::integer - $terug::integer
    where nu.regio_code = $regio and $regio <> 'NL00'
    order by nu.eind desc, nu.periode_code desc
    limit 1
),

gemeten as (
    select
        branche.branche_code,
        branche.label as branche,
        branche.label_kort as branche_kort,
        branche.volgorde,
        moment.*,
        max(cijfer.waarde) filter (hier and laatste) as nu,
        max(cijfer.waarde) filter (hier and not laatste) as toen,
        max(cijfer.afgerond_op) filter (hier and laatste) as nu_afgerond_op,
        max(cijfer.afgerond_op) filter (hier and not laatste) as toen_afgerond_op,
        max(cijfer.waarde) filter (not hier and laatste) as land_nu,
        max(cijfer.waarde) filter (not hier and not laatste) as land_toen,
        max(cijfer.afgerond_op) filter (not hier and laatste) as land_nu_afgerond_op,
        max(cijfer.afgerond_op) filter (not hier and not laatste) as land_toen_afgerond_op,
        -- in the order of the alphabet voorlopig is the last: the least certain counts
        max(cijfer.status) as status,
        string_agg(distinct cijfer.vindplaats, '; ' order by cijfer.vindplaats) as vindplaats,
        list_sort(list_distinct(flatten(list(coalesce(cijfer.bron_ids, []))))) as bron_ids
    from mart.branche as branche
    cross join moment
    left join (
        select
            werknemers.*,
            werknemers.regio_code = $regio as hier,
            werknemers.periode_code = venster.periode_code as laatste
        from werknemers
        inner join moment as venster on werknemers.periode_code in (venster.periode_code, venster.toen_code)
    ) as cijfer on branche.branche_code = cijfer.branche_code
    where branche.niveau = 'branche' and branche.in_breed
    group by all
),

gegroeid as (
    select
        *,
        land_nu / nullif(land_toen, 0) - 1 as land_groei,
        (land_nu_afgerond_op + land_nu / nullif(land_toen, 0) * land_toen_afgerond_op) / nullif(land_toen, 0)
            as land_groei_op,
        -- only of all branches together
        if(count(land_nu + land_toen) over () = count(*) over (), sum(land_nu) over () / sum(land_toen) over () - 1, null)
            as sector_groei,
        sum(land_nu_afgerond_op + land_nu / land_toen * land_toen_afgerond_op) over () / sum(land_toen) over ()
            as sector_groei_op
    from gemeten
),

ontleed as (
    select
        *,
        nu - toen as verschil,
        toen * sector_groei as landelijk,
        toen * (land_groei - sector_groei) as branchemix,
        nu - toen * (1 + land_groei) as eigen
    from gegroeid
)

select
    ontleed.branche,
    ontleed.toen,
    ontleed.nu,
    ontleed.verschil,
    ontleed.landelijk,
    ontleed.branchemix,
    ontleed.eigen,
    ontleed.status,
    ontleed.periode,
    ontleed.toen_periode as vergeleken_met,
    ontleed.toen_afgerond_op,
    ontleed.nu_afgerond_op,
    ontleed.nu_afgerond_op + ontleed.toen_afgerond_op as verschil_afgerond_op,
    -- what the rounding of the counts leaves open
    abs(ontleed.sector_groei) * ontleed.toen_afgerond_op + ontleed.toen * ontleed.sector_groei_op
        as landelijk_afgerond_op,
    abs(ontleed.land_groei - ontleed.sector_groei) * ontleed.toen_afgerond_op
    + ontleed.toen * (ontleed.land_groei_op + ontleed.sector_groei_op) as branchemix_afgerond_op,
    ontleed.nu_afgerond_op + (1 + ontleed.land_groei) * ontleed.toen_afgerond_op
    + ontleed.toen * ontleed.land_groei_op as eigen_afgerond_op,
    ontleed.land_toen_afgerond_op,
    ontleed.land_nu_afgerond_op,
    ontleed.land_toen,
    ontleed.land_nu,
    ontleed.branche_kort,
    regio.label as regio,
    ontleed.branche_code,
    ontleed.periode_code,
    ontleed.vindplaats,
    ontleed.bron_ids
from ontleed
inner join mart.regio as regio on regio.regio_code = $regio
order by ontleed.volgorde
