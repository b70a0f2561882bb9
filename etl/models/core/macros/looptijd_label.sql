/*
titel: Van wanneer tot wanneer, zoals een lezer dat leest
omschrijving: Begin en einde zijn elk een dag, maand of jaar als tekst, en mogen leeg zijn.
korrel: één begin en einde
bronnen: [core.datum_label]
*/
create macro core.looptijd_label(begin, einde) as
case
    when begin = einde then core.datum_label(begin)
    when begin is null then 'tot ' || core.datum_label(einde)
    when einde is null then 'vanaf ' || core.datum_label(begin)
    else core.datum_label(begin) || ' tot ' || core.datum_label(einde)
end
