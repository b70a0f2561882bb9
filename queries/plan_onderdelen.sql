/*
titel: Wat een plan opsomt
omschrijving: >
  Oplossingen per scenario, taken van een actiecentrum, aspecten van een werkplek, uitgangspunten of randvoorwaarden, in
  de volgorde van het plan.
parameters:
  soort:
    type: keuze
    waarden: [taak, aspect, oplossing, uitgangspunt, randvoorwaarde]
    standaard: taak
    omschrijving: wat er wordt opgesomd
  plan: {type: code, keuzes: actie_keuze_plan, tabel: mart.planonderdeel, kolom: plan, standaard: actieplan-twente, omschrijving: "code van het plan, leeg geeft alle plannen"}
korrel: één onderdeel van een plan
kolommen:
  groep: {label: Bij}
  nummer: {label: Nummer}
  tekst: {label: Onderdeel}
  bron: {label: Volgens}
  vindplaats: {tonen: true}
  status: {label: Status van het cijfer}
bronnen: [mart.planonderdeel, meta.bron]
*/
select
    deel.groep,
    deel.nummer,
    deel.tekst,
    bron.titel as bron,
    deel.vindplaats,
    'onbekend' as status,
    [deel.bron_id] as bron_ids
from mart.planonderdeel as deel
left join meta.bron as bron on deel.bron_id = bron.id
where deel.soort = $soort and ($plan = '' or deel.plan = $plan)
order by deel.plan, deel.nummer
