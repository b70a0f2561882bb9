/*
titel: Hoe ver afronding een verhouding open laat
omschrijving: >
  De stap van per * teller / noemer. De verste uitkomst ligt bij de grootste teller over de kleinste noemer; de stap is
  twee keer de afstand daarheen, zodat de echte verhouding er altijd in ligt. Naar boven afgerond op vier cijfers.
  Is één stap onbekend, dan is het wat de andere alleen al open laat; zonder beide is hij onbekend (leeg).
korrel: twee cijfers met de stap waarop zij zijn afgerond
bronnen: []
*/
create macro core.verhouding_op(per, teller, teller_op, noemer, noemer_op) as
if(
    coalesce(teller_op, noemer_op) is null,
    null,
    ceil(
        20000 * per * (
            (abs(teller) + coalesce(teller_op, 0) / 2)
            / nullif(greatest(noemer - coalesce(noemer_op, 0) / 2, 0), 0)
            - abs(teller) / noemer
        )
    ) / 10000
)
