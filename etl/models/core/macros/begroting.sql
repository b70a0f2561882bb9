/*
titel: De laatste stand van de begroting van platforms in één jaar
omschrijving: >
  Een lege lijst geeft alle platforms; 'laatste' is het laatste jaar met een begroting. aandeel_bron is het percentage
  dat de bron geeft, aandeel_op hoeveel punt het door afronding hoger of lager kan zijn (een half laatste cijfer),
  aandeel_berekend is uit de bedragen.
korrel: één rij per platform en post
bronnen: [mart.platformbudget, mart.platform]
*/
create macro core.begroting(gevraagde_platforms, gevraagd_jaar) as table
    select
        platform.label as platform,
        budget.* exclude (bron_id),
        [budget.bron_id] as bron_ids,
        false as samen,
        if(budget.afgeleid or budget.noemer_eur is null, budget.aandeel, null) as aandeel_bron,
        if(budget.afgeleid, null, 100 * budget.bedrag_eur / nullif(budget.noemer_eur, 0)) as aandeel_berekend,
        if(budget.afgeleid, if(budget.aandeel = round(budget.aandeel), 0.5, 0.05), null) as aandeel_op
    from mart.platformbudget as budget
    inner join mart.platform as platform on budget.platform_code = platform.platform_code
    where
        (len(gevraagde_platforms) = 0 or list_contains(gevraagde_platforms, budget.platform_code))
        and budget.jaar = if(
            gevraagd_jaar = 'laatste', (select max(elk.jaar) from mart.platformbudget as elk), try_cast(gevraagd_jaar as integer)
        )
    qualify row_number() over (
        partition by budget.platform_code, budget.post order by budget.peildatum desc nulls last
    ) = 1
