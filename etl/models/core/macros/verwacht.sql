/*
titel: Wanneer cijfers verschijnen
omschrijving: >
  De laatste dag van de maand waarin een periode zo veel maanden geleden eindigde; een halve maand is vijftien dagen
  later. Zonder ritme is er geen dag.
korrel: één dag
bronnen: []
*/
create macro core.verwacht(eind, ritme) as (
    last_day(eind + to_months(floor(ritme)::integer)) + to_days(round(30 * (ritme - floor(ritme)))::integer)
)::date
