/*
titel: Hoe ver afronding een groei in procenten open laat
omschrijving: >
  De stap van 100 * nu / toen: wat de stap van elk van beide er samen in open laat, zoals de kop van een vraag het
  vraagt.
korrel: twee cijfers met de stap waarop zij zijn afgerond
bronnen: []
*/
create macro core.groei_op(nu, nu_op, toen, toen_op) as 100 * (nu_op + abs(nu) * toen_op / toen) / if(toen > 0, toen, null)
