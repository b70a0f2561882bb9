/*
titel: De mobiliteit van één regio en branche in één periode, met namen
omschrijving: >
  Zonder functiegroepen. 'laatste' is de nieuwste periode met een bestemming of herkomst; met alleen_delen tellen
  daarvoor de bestemmingen met bereik totaal niet mee.
korrel: één rij per bereik en categorie
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche]
*/
create macro core.stroom(stroom_richting, stroom_regio, stroom_branche, stroom_periode, alleen_delen) as table
    with alle as (
        select
            mobiliteit.*,
            [mobiliteit.bron_id] as bron_ids,
            periode.label as periode,
            periode.eind,
            regio.label as regio,
            if(branche.niveau = 'sector', branche.label, branche.label_kort) as branche
        from mart.mobiliteit as mobiliteit
        inner join mart.periode as periode on mobiliteit.periode_code = periode.periode_code
        inner join mart.regio as regio on mobiliteit.regio_code = regio.regio_code
        inner join mart.branche as branche on mobiliteit.branche_code = branche.branche_code
        where
            mobiliteit.richting = stroom_richting
            and mobiliteit.regio_code = stroom_regio
            and mobiliteit.branche_code = stroom_branche
            and mobiliteit.functiegroep = ''
    ),

    laatste as (
        select arg_max(periode_code, eind) as periode_code
        from alle
        where categorie <> 'Totaal' and aantal is not null and (bereik <> 'totaal' or not alleen_delen)
    )

    select
        alle.*,
        bool_or(alle.geharmoniseerd and alle.aantal is not null) over () as samengevoegd
    from alle
    cross join laatste
    where alle.periode_code = if(stroom_periode = 'laatste', laatste.periode_code, stroom_periode)
