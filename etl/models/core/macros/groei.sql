/*
titel: Groei in procenten
omschrijving: Hoeveel procent van toen er bij kwam of af ging; niets als toen niet boven nul ligt.
korrel: twee cijfers in dezelfde eenheid
bronnen: []
*/
create macro core.groei(nu, toen) as 100 * (nu - toen) / if(toen > 0, toen, null)
