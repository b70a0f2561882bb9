/*
titel: Wat de bron in woorden zegt over in- en uitstroom
omschrijving: >
  Bevindingen uit een bron die er geen getal bij geeft, in eigen woorden. Er is daarom geen grafiek.
parameters:
  regio: {type: code, tabel: mart.regio, kolom: regio_code, standaard: RA0206, omschrijving: regio}
  branche: {type: code, tabel: mart.branche, kolom: branche_code, standaard: VVT, omschrijving: branche}
  onderwerp: {type: keuze, waarden: [functiegroep, herkomst, uitstroom], standaard: functiegroep, omschrijving: waar de bevinding over gaat}
thema: mobiliteit
korrel: één bevinding
kolommen:
  tekst: {label: Wat de bron zegt}
  oordeel: {label: Kort, tonen: false}
  wanneer: {label: Wanneer}
  branche: {tonen: false}
bronnen: [mart.bevinding, mart.periode, mart.regio, mart.branche]
*/
select
    upper(bevinding.groep[1]) || bevinding.groep[2:] as groep,
    bevinding.tekst,
    bevinding.oordeel,
    case
        when begin.label <> eind.label then begin.label || ' tot en met ' || eind.label
        else coalesce(begin.label, eind.label)
    end as wanneer,
    bevinding.richting,
    regio.label as regio,
    case when branche.niveau = 'sector' then branche.label else branche.label_kort end as branche,
    'onbekend' as status,
    bevinding.vindplaats,
    [bevinding.bron_id] as bron_ids
from mart.bevinding as bevinding
inner join mart.regio as regio on bevinding.regio_code = regio.regio_code
inner join mart.branche as branche on bevinding.branche_code = branche.branche_code
left join mart.periode as begin on bevinding.periode_van = begin.periode_code
left join mart.periode as eind on bevinding.periode_tot = eind.periode_code
where
    bevinding.regio_code = $regio
    and bevinding.branche_code = $branche
    and (
        bevinding.onderwerp = $onderwerp
        or ($onderwerp = 'uitstroom' and bevinding.onderwerp in ('bestemming', 'saldo') and bevinding.richting <> '')
    )
order by not starts_with(bevinding.oordeel, 'uitstroom hoger'), bevinding.bevinding
