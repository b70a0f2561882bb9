/*
titel: Waar een scenario van één branche in één regio begint
omschrijving: >
  De laatste in- en uitstroom over twaalf maanden van één bron, liefst van iedereen die kwam en ging, het aantal
  werknemers op die peildatum en een jaar eerder, het landelijke verzuim van dat jaar en het gepubliceerde tekort. Het
  begin is de peildatum, of anders het jaar ervoor. Het tekort is van de nieuwste editie die over dezelfde branche en
  regio een cijfer heeft voor het jaar van het begin of het jaar erna, van haar referentiescenario. Zonder cijfers van
  derden.
korrel: één rij, of geen waar in- of uitstroom of aantal ontbreekt
bronnen: [core.jaarstroom, core.cijfer, core.werknemersaantal]
*/
create macro core.scenariobegin(welke_regio, welke_branche) as table
    with begin as (
        select
            stroom.*,
            periode.label as stroom_over,
            coalesce(op.waarde, stroom.werknemers_eerder) as werknemers,
            coalesce(op.afgerond_op, stroom.werknemers_eerder_op) as werknemers_op,
            if(op.waarde is null, stroom.eerder, op.periode) as begin_periode,
            if(op.waarde is null, stroom.eerder_jaar, op.jaar) as begin_jaar,
            op.waarde as werknemers_nu,
            greatest(stroom.status, stroom.eerder_status, op.status) as laagste_status,
            list_distinct(
                [stroom.bron_id, stroom.eerder_bron_id, coalesce(op.bron_id, stroom.eerder_bron_id)]
            ) as begin_bron_ids,
            concat_ws('; ', stroom.vindplaats, stroom.eerder_vindplaats) as begin_vindplaats
        from core.jaarstroom as stroom
        inner join mart.periode as periode on stroom.periode_code = periode.periode_code
        left join core.werknemersaantal as op
            on
                stroom.regio_code = op.regio_code
                and stroom.branche_code = op.branche_code
                and stroom.periode_code = op.periode_code
        where stroom.regio_code = welke_regio and stroom.branche_code = welke_branche
        qualify
            row_number() over (
                order by stroom.periode_code desc, stroom.bereik = 'totaal' desc, stroom.bron_id
            ) = 1
    ),

    tekort as (
        select cijfer.waarde, cijfer.versie, cijfer.jaar, cijfer.bron_id
        from core.cijfer as cijfer
        cross join begin
        where
            cijfer.indicator_code = 'personeelstekort_verwacht'
            and cijfer.regio_code = welke_regio
            and cijfer.branche_code = welke_branche
            and cijfer.uitsplitsing in ('', 'referentiescenario')
            and cijfer.waarde is not null
            and cijfer.versie <> ''
            and cijfer.bron_soort <> 'derden'
            and cijfer.jaar between begin.begin_jaar and begin.begin_jaar + 1
        order by cijfer.versie desc, cijfer.jaar
        limit 1
    ),

    verzuim as (
        select avg(cijfer.waarde) as percentage, max(cijfer.jaar) as jaar, min(cijfer.bron_id) as bron_id
        from core.cijfer as cijfer
        cross join begin
        where
            cijfer.indicator_code = 'verzuim_cbs'
            and cijfer.regio_code = 'NL00'
            and cijfer.branche_code = welke_branche
            and cijfer.uitsplitsing = ''
            and cijfer.waarde is not null
            and cijfer.periode_code[5:6] = 'KW'
            and cijfer.jaar = begin.begin_jaar
            and cijfer.bron_soort <> 'derden'
        having count(*) = 4 and count(distinct cijfer.bron_id) = 1
    )

    select
        begin.regio,
        begin.branche,
        begin.bereik,
        begin.begin_periode,
        begin.begin_jaar,
        begin.werknemers as begin_werknemers,
        begin.werknemers_op as begin_werknemers_op,
        begin.werknemers_eerder as eerder_werknemers,
        begin.eerder as eerder_periode,
        begin.gemiddeld,
        begin.werknemers_nu - begin.werknemers_eerder as geteld_erbij,
        begin.instroom - begin.uitstroom as begin_saldo,
        begin.uitstroom as begin_uitstroom,
        begin.instroom as begin_instroom,
        begin.stroom_over,
        begin.zonder_wisselaars,
        tekort.waarde as begin_tekort,
        tekort.versie as tekort_editie,
        tekort.jaar as tekort_jaar,
        verzuim.percentage as begin_verzuim,
        begin.laagste_status as status,
        begin.begin_vindplaats as vindplaats,
        list_sort(
            list_distinct(
                list_concat(
                    begin.begin_bron_ids, [bron for bron in [tekort.bron_id, verzuim.bron_id] if bron is not null]
                )
            )
        ) as bron_ids
    from begin
    left join tekort on true
    left join verzuim on true
