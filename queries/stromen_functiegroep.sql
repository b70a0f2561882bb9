/*
titel: In- en uitstroom per functiegroep
omschrijving: >
  Instroom, uitstroom en saldo van elke functiegroep die is ingelezen, over de twaalf maanden tot en met de nieuwste periode
  met een functiegroep, met het deel dat elke groep is van alle functies samen in dezelfde regio en branche. Dat deel staat
  er alleen als ook alle functies samen bekend is.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: NL00, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: ZW, omschrijving: branche}
  bereik: {type: keuze, waarden: [totaal, extern], standaard: extern, omschrijving: totaal of alleen de sector in en uit}
opening: >
  select distinct regio_code as regio, branche_code as branche, bereik
  from mart.mobiliteit
  where functiegroep <> '' and categorie = 'Totaal' and aantal is not null and bereik in ('totaal', 'extern')
  order by all
thema: mobiliteit
korrel: één functiegroep, of alle functies samen, in twaalf maanden
kolommen:
  periode: {label: Twaalf maanden tot en met}
  instroom_deel: {label: Deel van alle instroom, eenheid: procent, decimalen: 1, stap: instroom_deel_op}
  uitstroom_deel: {label: Deel van alle uitstroom, eenheid: procent, decimalen: 1, stap: uitstroom_deel_op}
  instroom_deel_op: {label: Deel van instroom afgerond op, tonen: false}
  uitstroom_deel_op: {label: Deel van uitstroom afgerond op, tonen: false}
  samen: {label: Alle functies samen, tonen: false}
  status: {tonen: true}
  afgerond_op: {label: Saldo afgerond op}
  noot: {tonen: false}
bronnen: [mart.mobiliteit, mart.periode, mart.regio, mart.branche]
*/
with alles as (
    select
        mobiliteit.*,
        periode.label as periode,
        periode.eind
    from mart.mobiliteit as mobiliteit
    inner join mart.periode as periode on mobiliteit.periode_code = periode.periode_code
    where
        mobiliteit.regio_code = $regio
        and mobiliteit.branche_code = $branche
        and mobiliteit.bereik = $bereik
        and mobiliteit.categorie = 'Totaal'
),

nieuwste as (
    select arg_max(periode_code, eind) as periode_code
    from alles
    where functiegroep <> '' and aantal is not null
),

per_groep as (
    select
        alles.functiegroep,
        alles.periode_code,
        max(alles.periode) as periode,
        max(alles.aantal) filter (alles.richting = 'instroom') as instroom,
        max(alles.aantal) filter (alles.richting = 'uitstroom') as uitstroom,
        max(alles.afgerond_op) filter (alles.richting = 'instroom') as instroom_afgerond_op,
        max(alles.afgerond_op) filter (alles.richting = 'uitstroom') as uitstroom_afgerond_op,
        case when count(distinct alles.status) = 1 then min(alles.status) else 'onbekend' end as status,
        string_agg(distinct alles.noot, '; ' order by alles.noot) as noot,
        string_agg(distinct alles.vindplaats, '; ' order by alles.vindplaats) as vindplaats,
        list_sort(list(distinct alles.bron_id)) as bron_ids
    from alles
    inner join nieuwste on alles.periode_code = nieuwste.periode_code
    group by alles.functiegroep, alles.periode_code
)

select
    if(per_groep.functiegroep = '', 'Alle functies samen', per_groep.functiegroep) as functiegroep,
    per_groep.periode,
    per_groep.instroom,
    per_groep.uitstroom,
    per_groep.instroom - per_groep.uitstroom as saldo,
    100 * per_groep.instroom / nullif(alle.instroom, 0) as instroom_deel,
    100 * per_groep.uitstroom / nullif(alle.uitstroom, 0) as uitstroom_deel,
    per_groep.instroom_afgerond_op + per_groep.uitstroom_afgerond_op as afgerond_op,
    per_groep.instroom_afgerond_op,
    per_groep.uitstroom_afgerond_op,
    core.groei_op(
        per_groep.instroom, per_groep.instroom_afgerond_op, alle.instroom, alle.instroom_afgerond_op
    ) as instroom_deel_op,
    core.groei_op(
        per_groep.uitstroom, per_groep.uitstroom_afgerond_op, alle.uitstroom, alle.uitstroom_afgerond_op
    ) as uitstroom_deel_op,
    per_groep.status,
    per_groep.functiegroep = '' as samen,
    per_groep.periode_code,
    branche.label_kort as branche,
    regio.label as regio,
    per_groep.noot,
    per_groep.vindplaats,
    per_groep.bron_ids
from per_groep
left join per_groep as alle on alle.functiegroep = ''
inner join mart.branche as branche on branche.branche_code = $branche
inner join mart.regio as regio on regio.regio_code = $regio
order by samen asc, saldo desc nulls last, functiegroep asc
