/*
titel: Versies van de gegevens
omschrijving: Elke versie die hier is gebouwd, de nieuwste eerst.
korrel: één versie
kolommen:
  build_id: {label: Versie}
bronnen: [meta.versie]
*/
select
    build_id,
    strftime(gebouwd_op, '%Y-%m-%d %H:%M') as gebouwd_op
from meta.versie
order by build_id desc
