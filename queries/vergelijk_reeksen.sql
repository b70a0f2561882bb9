/*
titel: Dezelfde cijfers naast elkaar
omschrijving: >
  Eén indicator voor twee tot zes branches of regio's, op dezelfde momenten. De index zet de gekozen basisperiode van
  elk op 100. Het verschil is met het eerst gekozen lid in dezelfde periode. Wat niet vergelijkbaar is, staat er zonder
  index en verschil, met de reden.
parameters:
  per: {type: keuze, waarden: [branche, regio], standaard: branche, omschrijving: "branches of regio's naast elkaar"}
  indicator: {type: code, tabel: mart.indicator, kolom: indicator_code, standaard: verzuim_cbs, omschrijving: indicator}
  plek: {type: code, keuzes: vergelijk_keuze_plek, standaard: NL00, omschrijving: "de regio bij branches, de branche bij regio's"}
  reeks: {type: keuze, waarden: [KW01, KW02, KW03, KW04, KW, JJ, SJ, MM], standaard: KW01, omschrijving: "begin van de periodecode na het jaar: JJ, KW, KW01, SJ of MM"}
  leden: {type: codelijst, keuzes: vergelijk_keuze_lid, standaard: [HUI, VVT, KO], omschrijving: "codes van branches of regio's; de eerste is de maat voor het verschil"}
  maat: {type: keuze, waarden: [absoluut, index, verschil], standaard: absoluut, omschrijving: wat is getekend}
  basis: {type: code, tabel: mart.periode, kolom: periode_code, standaard: 2021KW01, omschrijving: periode die op 100 staat}
korrel: één lid in één periode
kolommen:
  lid: {label: Branche of regio}
  index: {label: Index (basis = 100), decimalen: 1, stap: index_afgerond_op}
  verschil: {label: Verschil met de eerste}
  reden: {label: Waarom niet vergeleken}
  status: {tonen: true}
  waarde: {decimalen: null, tonen: false}
  getoond: {label: Waarde in de grafiek, tonen: false, stap: getoond_afgerond_op}
  indicator: {tonen: false}
  soort: {label: Soort cijfer, tonen: false}
  groep: {label: Afbakening of soort regio, tonen: false}
  wereld: {label: Breed of smal, tonen: false}
  botst_met: {label: Kan niet samen met, tonen: false}
  lid_kort: {label: Branche of regio kort, tonen: false}
  index_afgerond_op: {label: Index afgerond op, tonen: false}
  getoond_afgerond_op: {label: Waarde in de grafiek afgerond op, tonen: false}
  basis_code: {label: Code van de basisperiode, tonen: false}
  lid_code: {tonen: false}
  plaats: {label: Plaats in de keuze, tonen: false}
  basis: {label: Basisperiode, tonen: false}
  noot: {tonen: false}
bronnen: [mart.kerncijfer, mart.mobiliteit, mart.regio, mart.indicator, mart.branche, mart.periode, mart.thema]
*/
with bekend as (
    select
        if($per = 'branche', branche_code, regio_code) as lid_code,
        if($per = 'branche', regio_code, branche_code) as plek_code,
        periode_code, waarde, afgerond_op, status, bron_soort, noot, vindplaats,
        -- a rate has a source of its denominator as well
        list_distinct([bron_id, coalesce(noemer_bron_id, bron_id)]) as bron_ids,
        1 as voorrang
    from mart.kerncijfer
    where indicator_code = $indicator and uitsplitsing = '' and versie = '' and waarde is not null

    union all

    select
        if($per = 'branche', branche_code, regio_code) as lid_code,
        if($per = 'branche', regio_code, branche_code) as plek_code,
        periode_code, aantal as waarde, afgerond_op, status, bron_soort, noot, vindplaats, [bron_id] as bron_ids,
        2 as voorrang
    from mart.mobiliteit
    where
        richting || '_' || bereik = $indicator
        and categorie = 'Totaal'
        and functiegroep = ''
        and aantal is not null
),

cijfer as (
    select *
    from bekend
    where plek_code = $plek and starts_with(periode_code[5:], $reeks) and list_contains($leden, lid_code)
    qualify row_number() over (partition by lid_code, periode_code order by voorrang) = 1
),

-- the chosen ones; groep and wereld say what may stand beside each other, empty goes with everything
lid as (
    select
        branche_code as lid_code,
        label as lid,
        label_kort as lid_kort,
        if(in_breed or in_smal, 'AZW-branches', 'geen AZW-afbakening') as groep,
        case
            when niveau = 'sector' and in_smal then 'smal'
            when niveau = 'sector' or (in_breed and not in_smal) then 'breed'
        end as wereld,
        list_position($leden, branche_code) as plaats
    from mart.branche
    where $per = 'branche' and list_contains($leden, branche_code)

    union all

    select
        regio_code as lid_code,
        label || if(soort = 'provincie', ' (provincie)', '') as lid,
        label as lid_kort,
        nullif(soort, 'land') as groep,
        null as wereld,
        list_position($leden, regio_code) as plaats
    from mart.regio
    where $per = 'regio' and list_contains($leden, regio_code)
),

-- who is chosen first decides
maatgevend as (
    select
        min_by(groep, plaats) as groep,
        min_by(lid, plaats) filter (groep is not null) as groep_lid,
        min_by(wereld, plaats) as wereld,
        min_by(lid, plaats) filter (wereld is not null) as wereld_lid
    from lid
),

gebotst as (
    select
        lid.*,
        case
            when lid.groep <> maatgevend.groep then maatgevend.groep_lid
            when lid.wereld <> maatgevend.wereld then maatgevend.wereld_lid
        end as botst_met
    from lid
    cross join maatgevend
),

rooster as (
    select
        gebotst.*,
        periode.periode_code,
        periode.label as periode,
        periode.begin
    from gebotst
    cross join (
        select distinct periode_code
        from cijfer
    ) as moment
    inner join mart.periode as periode on moment.periode_code = periode.periode_code
),

beoordeeld as (
    select
        rooster.*,
        cijfer.waarde,
        cijfer.afgerond_op,
        cijfer.status,
        cijfer.bron_soort,
        cijfer.noot,
        cijfer.vindplaats,
        cijfer.bron_ids,
        case
            when rooster.plaats > 6 then 'te veel'
            when rooster.botst_met is not null then 'kan niet samen'
            when cijfer.waarde is null then 'geen cijfer'
            when cijfer.bron_soort = 'derden' then 'derden'
            when indicator.thema_code = 'werkbeleving' and rooster.periode_code < thema.reeks_sinds then 'reeksbreuk'
        end as bezwaar
    from rooster
    inner join mart.indicator as indicator on indicator.indicator_code = $indicator
    inner join mart.thema as thema on indicator.thema_code = thema.thema_code
    left join cijfer on rooster.lid_code = cijfer.lid_code and rooster.periode_code = cijfer.periode_code
),

getoetst as (
    select
        *,
        coalesce(
            bezwaar,
            if(count(*) filter (bezwaar is null) over (partition by periode_code) < 2, 'staat alleen', null)
        ) as reden
    from beoordeeld
),

gerekend as (
    select
        getoetst.*,
        case
            when
                getoetst.reden is null and basis.waarde > 0
                and indicator.soort <> 'verandering' and not starts_with(indicator.indicator_code, 'saldo')
                then 100 * getoetst.waarde / basis.waarde
        end as index,
        -- the last rounding takes 0,499999 of two tenths to 0,5
        case when getoetst.reden is null then round(getoetst.waarde - eerste.waarde, 9) end as verschil,
        case
            when getoetst.lid_code = eerste.lid_code then 0
            when getoetst.reden is null then getoetst.afgerond_op + eerste.afgerond_op
        end as verschil_afgerond_op,
        case
            when getoetst.periode_code = basis.periode_code then 0
            when getoetst.reden is null and basis.waarde > 0
                then 100 * (getoetst.afgerond_op + getoetst.waarde / basis.waarde * basis.afgerond_op) / basis.waarde
        end as index_afgerond_op
    from getoetst
    inner join mart.indicator as indicator on indicator.indicator_code = $indicator
    left join getoetst as basis
        on getoetst.lid_code = basis.lid_code and basis.periode_code = $basis and basis.reden is null
    left join getoetst as eerste
        on getoetst.periode_code = eerste.periode_code and eerste.lid_code = $leden[1] and eerste.reden is null
),

-- whole numbers stay whole: 76 and not 76,0; so does, beside finer ones, what its source gives whole
getal as (
    select if(bool_and(gerekend.waarde = round(gerekend.waarde)), 0, max(indicator.decimalen)) as decimalen
    from gerekend
    inner join mart.indicator as indicator on indicator.indicator_code = $indicator
)

select
    gerekend.lid,
    gerekend.periode,
    translate(
        format('{:,.' || if(gerekend.afgerond_op >= 1, 0, getal.decimalen) || 'f}', gerekend.waarde), ',.-', '.,−'
    ) as cijfer,
    indicator.eenheid,
    gerekend.index,
    gerekend.verschil,
    gerekend.reden,
    gerekend.status,
    gerekend.waarde,
    case
        when gerekend.reden is not null then null
        when $maat = 'index' then gerekend.index
        when $maat = 'verschil' then gerekend.verschil
        else gerekend.waarde
    end as getoond,
    if(gerekend.afgerond_op >= 1, 0, getal.decimalen) as decimalen,
    indicator.label as indicator,
    indicator.thema_code,
    indicator.soort,
    indicator.polariteit,
    coalesce(regio.label, branche.label) as plek,
    gerekend.groep,
    gerekend.wereld,
    gerekend.botst_met,
    gerekend.lid_kort,
    gerekend.afgerond_op,
    if(gerekend.index is null, null, gerekend.index_afgerond_op) as index_afgerond_op,
    gerekend.verschil_afgerond_op,
    case
        when gerekend.reden is not null then null
        when $maat = 'index' then gerekend.index_afgerond_op
        when $maat = 'verschil' then gerekend.verschil_afgerond_op
        else gerekend.afgerond_op
    end as getoond_afgerond_op,
    indicator.indicator_code,
    basis.periode_code as basis_code,
    gerekend.lid_code,
    gerekend.plaats,
    gerekend.periode_code,
    gerekend.begin,
    basis.label as basis,
    gerekend.bron_soort,
    gerekend.noot,
    gerekend.vindplaats,
    coalesce(gerekend.bron_ids, []) as bron_ids,
    indicator.formule
from gerekend
inner join mart.indicator as indicator on indicator.indicator_code = $indicator
cross join getal
left join mart.periode as basis on basis.periode_code = $basis
left join mart.regio as regio on regio.regio_code = $plek
left join mart.branche as branche on branche.branche_code = $plek
order by gerekend.plaats, gerekend.begin, gerekend.periode_code
