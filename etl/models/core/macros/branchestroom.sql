/*
titel: In- en uitstroom van elke branche van één regio, met het aantal werknemers een jaar eerder
omschrijving: >
  Over twaalf maanden, elk kwartaal gemeten; beide van één bron. Alleen perioden zonder breuk in de reeks: een tabel van
  StatLine is van begin tot eind op één manier berekend. Zonder cijfers van derden. Een jaargemiddelde telt niet als aantal
  werknemers.
korrel: één rij per branche x periode
bronnen: [mart.mobiliteit, mart.branche, mart.periode, mart.regio, mart.thema, core.werknemersaantal, core.jaar_terug]
*/
create macro core.branchestroom(welke_regio, welk_bereik) as table
    with stroom as (
        select
            mobiliteit.branche_code,
            mobiliteit.periode_code,
            mobiliteit.bron_id,
            any_value(mobiliteit.aantal) filter (where mobiliteit.richting = 'instroom') as instroom,
            any_value(mobiliteit.afgerond_op) filter (where mobiliteit.richting = 'instroom') as instroom_afgerond_op,
            any_value(mobiliteit.aantal) filter (where mobiliteit.richting = 'uitstroom') as uitstroom,
            any_value(mobiliteit.afgerond_op) filter (where mobiliteit.richting = 'uitstroom') as uitstroom_afgerond_op,
            max(mobiliteit.status) as status,
            string_agg(distinct mobiliteit.vindplaats, '; ' order by mobiliteit.vindplaats) as vindplaats
        from mart.mobiliteit as mobiliteit
        cross join mart.thema as thema
        where
            mobiliteit.regio_code = welke_regio
            and mobiliteit.bereik = welk_bereik
            and mobiliteit.categorie = 'Totaal'
            and mobiliteit.functiegroep = ''
            and mobiliteit.periode_code[5:6] = 'KW'
            and mobiliteit.aantal is not null
            and mobiliteit.bron_soort <> 'derden'
            and thema.thema_code = 'mobiliteit'
            and (
                thema.reeks_sinds is null
                or mobiliteit.periode_code >= thema.reeks_sinds
                or mobiliteit.bron_soort = 'statline'
            )
        group by mobiliteit.branche_code, mobiliteit.periode_code, mobiliteit.bron_id
        -- Of two sources the one that knows both sides.
        qualify
            row_number() over (
                partition by mobiliteit.branche_code, mobiliteit.periode_code
                order by count(distinct mobiliteit.richting) desc, mobiliteit.bron_id
            ) = 1
    )

    select
        stroom.* exclude (bron_id),
        branche.label_kort as branche,
        branche.volgorde as branche_volgorde,
        regio.label as regio,
        periode.label as periode,
        periode.label_kort as periode_kort,
        periode.jaar,
        aantal.waarde as eerder_werknemers,
        aantal.afgerond_op as eerder_op,
        list_distinct([stroom.bron_id, coalesce(aantal.bron_id, stroom.bron_id)]) as bron_ids
    from stroom
    inner join mart.branche as branche on stroom.branche_code = branche.branche_code
    inner join mart.periode as periode on stroom.periode_code = periode.periode_code
    inner join mart.regio as regio on regio.regio_code = welke_regio
    left join core.werknemersaantal as aantal
        on
            aantal.regio_code = welke_regio
            and stroom.branche_code = aantal.branche_code
            and core.jaar_terug(stroom.periode_code) = aantal.periode_code
    where branche.niveau = 'branche'
