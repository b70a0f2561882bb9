/*
titel: Kerncijfers van een branche
omschrijving: >
  Per onderwerp het nieuwste cijfer en de reeks waar het in hoort: van de gekozen regio als die een cijfer heeft,
  anders landelijk. Elke verandering volgt de vergelijkregel van de indicator; zonder vergelijkbaar cijfer staat er
  niets, of wat de bron zelf als verandering geeft. Een onderwerp zonder cijfer heeft een lege rij.
parameters:
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
korrel: één kerncijfer in één periode, het nieuwste eerst
kolommen:
  waarde: {decimalen: 1, stap: stap}
  verschil: {label: Verandering, stap: verschil_stap}
  verschil_eenheid: {label: Eenheid van de verandering}
  breed: {label: Zorg en welzijn breed, decimalen: 1, stap: breed_stap}
  gebied: {label: Gebied}
  versie: {label: Prognose}
  status: {tonen: true}
  bron_soort: {tonen: true}
  volgens_bron: {label: Verandering gegeven door de bron, tonen: false}
  vorige_code: {label: Periodecode waarmee is vergeleken, tonen: false}
  verschil_stap: {label: Verandering afgerond op, tonen: false}
  breed_stap: {label: Breed afgerond op, tonen: false}
  plek: {label: Plek op het overzicht}
  branche: {tonen: false}
  eind: {label: Einddatum van de periode}
  soort: {label: Soort cijfer, tonen: false}
  vergelijking: {label: Vergelijkregel}
  noot: {tonen: false}
  bron_id: {label: Bron van de waarde}
bronnen: [mart.kerncijfer, mart.mobiliteit, mart.indicator, mart.branche, mart.regio, mart.periode]
*/
with gezocht (volgorde, plek, niveau, indicator_code) as (
    -- a multiple of five opens a plek (one card), the ones after it stand in when the first has no figure as new;
    -- a change that is published without its level (niveau) has a plek too, shown when it is newer than the level
    values
    (10, 'werknemers', null, 'werknemers'),
    (15, 'werknemers_verandering', 'werknemers', 'werknemers_verandering'),
    (20, 'instroom', null, 'instroom_extern'), (21, 'instroom', null, 'instroom_totaal'),
    (30, 'uitstroom', null, 'uitstroom_extern'), (31, 'uitstroom', null, 'uitstroom_totaal'),
    (32, 'uitstroom', null, 'uitstroom_sector'),
    (40, 'saldo', null, 'saldo_extern'), (41, 'saldo', null, 'saldo_totaal'),
    (50, 'werkdruk', null, 'werkdruk_te_hoog'), (60, 'tevredenheid', null, 'tevreden_met_werk'),
    (70, 'verzuim', null, 'verzuim_cbs'), (75, 'verzuim_verandering', 'verzuim', 'verzuim_cbs_verandering'),
    (80, 'openstaande_vacatures', null, 'vacatures_openstaand'),
    (85, 'openstaande_vacatures_verandering', 'openstaande_vacatures', 'vacatures_openstaand_verandering'),
    (90, 'vacaturegraad', null, 'vacaturegraad'), (100, 'ontstane_vacatures', null, 'vacatures_ontstaan'),
    (105, 'ontstane_vacatures_verandering', 'ontstane_vacatures', 'vacatures_ontstaan_verandering'),
    (110, 'personeelstekort', null, 'personeelstekort_verwacht')
),

opgave as (
    select
        indicator_code, branche_code, regio_code, periode_code, uitsplitsing, versie, waarde, eenheid, status,
        afgerond_op, vergeleken_met, bron_soort, bron_id, vindplaats, noot, false as afgeleid
    from mart.kerncijfer
    where waarde is not null
    union all by name
    -- totals that only stand in a mobility table
    select
        richting || '_' || bereik as indicator_code, branche_code, regio_code, periode_code, '' as uitsplitsing,
        '' as versie, aantal as waarde, 'werknemers' as eenheid, status, afgerond_op, bron_soort, bron_id,
        vindplaats, noot, afgeleid
    from mart.mobiliteit
    where aantal is not null and categorie = 'Totaal' and bereik in ('extern', 'totaal') and functiegroep = ''
),

punt as (
    select
        opgave.*, gezocht.volgorde, gezocht.plek, gezocht.niveau, indicator.label as kerncijfer, indicator.thema_code,
        indicator.soort, indicator.polariteit, indicator.vergelijking, periode.label as periode, periode.jaar,
        periode.volgnummer, periode.eind, periode.soort as periode_soort,
        -- one series: StatLine by itself, each third party by itself, and no break crossed
        case
            when opgave.bron_soort = 'statline' then 'statline'
            when opgave.bron_soort = 'derden' then opgave.bron_id
            when periode.jaar < thema.reeks_sinds::integer then 'voor de breuk'
            else 'publicatie'
        end as familie
    from opgave
    inner join gezocht on opgave.indicator_code = gezocht.indicator_code
    inner join mart.indicator as indicator on opgave.indicator_code = indicator.indicator_code
    inner join mart.thema as thema on indicator.thema_code = thema.thema_code
    inner join mart.periode as periode on opgave.periode_code = periode.periode_code
    where
        opgave.branche_code in ($branche, 'ZW') and opgave.regio_code in ($regio, 'NL00')
        and (indicator.soort = 'prognose' or (opgave.versie = '' and opgave.uitsplitsing = ''))
        and opgave.uitsplitsing in ('', 'referentiescenario')
    qualify row_number() over (
        partition by
            opgave.indicator_code, opgave.branche_code, opgave.regio_code, opgave.periode_code, opgave.uitsplitsing,
            opgave.versie
        order by opgave.afgeleid, opgave.afgerond_op nulls last, opgave.bron_id
    ) = 1
),

keuze as (
    -- versions of a forecast are named by date, so the last name is the newest
    select *
    from punt
    where branche_code = $branche
    qualify row_number() over (
        partition by plek
        order by
            regio_code = $regio desc, bron_soort = 'derden', versie desc, eind desc, periode_soort = 'kwartaal' desc,
            afgeleid, volgorde, uitsplitsing
    ) = 1
),

reeks as (
    select punt.*
    from keuze
    inner join punt
        on
            keuze.indicator_code = punt.indicator_code and keuze.branche_code = punt.branche_code
            and keuze.regio_code = punt.regio_code and keuze.uitsplitsing = punt.uitsplitsing
            and keuze.versie = punt.versie and keuze.periode_soort = punt.periode_soort
            and keuze.familie = punt.familie and keuze.eind >= punt.eind
    left join keuze as niveau on keuze.niveau = niveau.plek
    where niveau.eind is null or niveau.eind < keuze.eind
),

vergeleken as (
    select
        reeks.*, eerder.waarde as vorige, eerder.periode as vorige_periode, eerder.periode_code as vorige_code, eerder.bron_id as vorige_bron,
        eerder.afgerond_op as vorige_stap
    from reeks
    left join reeks as eerder
        on
            reeks.plek = eerder.plek and reeks.eind > eerder.eind
            and (
                reeks.vergelijking = 'vorige meting'
                or (
                    reeks.vergelijking like '%jaar eerder' and reeks.jaar = eerder.jaar + 1
                    and reeks.volgnummer = eerder.volgnummer
                )
            )
    -- one rule: the same quarter or wave a year earlier, else the last one of that quarter, else the last one before
    qualify row_number() over (
        partition by reeks.plek, reeks.eind
        order by
            coalesce(reeks.jaar = eerder.jaar + 1 and reeks.volgnummer = eerder.volgnummer, false) desc,
            coalesce(reeks.volgnummer = eerder.volgnummer, false) desc,
            eerder.eind desc
    ) = 1
),

bron_verschil as ( -- the change the source itself gives for the same period
    select indicator.van as indicator_code, bron.* exclude (indicator_code)
    from mart.kerncijfer as bron
    inner join mart.indicator as indicator on bron.indicator_code = indicator.indicator_code
    where indicator.van is not null and bron.uitsplitsing = '' and bron.waarde is not null
)

select
    coalesce(cijfer.kerncijfer, wens.label) as kerncijfer,
    cijfer.periode, cijfer.waarde, cijfer.eenheid,
    round(coalesce(cijfer.waarde - cijfer.vorige, bron_verschil.waarde), 3) as verschil,
    case
        when cijfer.vorige is null then bron_verschil.eenheid
        else if(cijfer.eenheid = 'procent', 'procentpunt', cijfer.eenheid)
    end as verschil_eenheid,
    coalesce(cijfer.vorige_periode, toen.label, bron_verschil.vergeleken_met) as vergeleken_met,
    breed.waarde as breed, regio.label as gebied,
    nullif(cijfer.versie, '') as versie,
    cijfer.status, cijfer.bron_soort,
    cijfer.vorige is null and bron_verschil.waarde is not null as volgens_bron,
    cijfer.vorige, cijfer.vorige_code, cijfer.afgerond_op as stap,
    if(cijfer.vorige is null, bron_verschil.afgerond_op, cijfer.vorige_stap) as vergelijk_stap,
    if(cijfer.vorige is null, bron_verschil.afgerond_op, cijfer.afgerond_op + cijfer.vorige_stap) as verschil_stap,
    breed.afgerond_op as breed_stap, plaats.plek, wens.thema_code, branche.label as branche,
    branche.label_kort as branche_kort,
    strftime(cijfer.eind, '%Y-%m-%d') as eind,
    cijfer.indicator_code, cijfer.soort, cijfer.polariteit, cijfer.vergelijking, cijfer.regio_code,
    cijfer.periode_code, cijfer.noot, cijfer.bron_id, cijfer.vindplaats,
    list_sort(list_distinct(
        [cijfer.bron_id, cijfer.vorige_bron, breed.bron_id, if(cijfer.vorige is null, bron_verschil.bron_id, null)]
    )) as bron_ids
from gezocht as plaats
inner join mart.indicator as wens on plaats.indicator_code = wens.indicator_code
inner join mart.branche as branche on branche.branche_code = $branche
left join vergeleken as cijfer on plaats.plek = cijfer.plek
left join bron_verschil
    on
        cijfer.indicator_code = bron_verschil.indicator_code and cijfer.branche_code = bron_verschil.branche_code
        and cijfer.regio_code = bron_verschil.regio_code and cijfer.periode_code = bron_verschil.periode_code
left join mart.periode as toen on coalesce(bron_verschil.vergeleken_met, cijfer.vergeleken_met) = toen.periode_code
left join punt as breed
    on
        cijfer.indicator_code = breed.indicator_code and breed.branche_code = 'ZW'
        and cijfer.regio_code = breed.regio_code and cijfer.periode_code = breed.periode_code
        and cijfer.familie = breed.familie and cijfer.uitsplitsing = breed.uitsplitsing
        and $branche not in ('ZW', 'ZWS') and (cijfer.soort = 'aandeel' or cijfer.plek = 'vacaturegraad')
left join mart.regio as regio on cijfer.regio_code = regio.regio_code
where plaats.volgorde % 5 = 0 and (plaats.niveau is null or cijfer.waarde is not null)
order by plaats.volgorde, cijfer.eind desc
