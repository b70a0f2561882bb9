/*
titel: Standen om uit te kiezen
omschrijving: De standen die ergens bij een actie van het plan zijn ingelezen, en nog niet ingelezen.
parameters:
  plan: {type: code, tabel: mart.actie, kolom: plan, standaard: actieplan-twente, omschrijving: code van het plan}
korrel: één rij per stand
kolommen:
  code: {label: Code}
  label: {label: Stand}
bronnen: [mart.actie]
*/
with stand as (
    select distinct replace(status, ',', '') as tekst
    from mart.actie
    where plan = $plan and peildatum is not null
    union
    select 'nog niet ingelezen' as tekst
)

select
    tekst as code,
    upper(left(tekst, 1)) || substr(tekst, 2) as label
from stand
order by tekst = 'nog niet ingelezen', label
