/*
titel: Kerncijfers met de namen die een lezer ziet
omschrijving: >
  Elk kerncijfer met de naam van zijn onderwerp, branche, regio en periode. naam is de branche zoals een zin haar noemt:
  de sector voluit, een branche kort.
korrel: één rij per kerncijfer
bronnen: [mart.kerncijfer, mart.indicator, mart.branche, mart.regio, mart.periode]
*/
create view core.cijfer as
select
    kerncijfer.*,
    list_distinct([kerncijfer.bron_id, coalesce(kerncijfer.noemer_bron_id, kerncijfer.bron_id)]) as bron_ids,
    coalesce(kerncijfer.status in ('voorlopig', 'nader voorlopig'), false) as voorlopig,
    indicator.label as indicator,
    indicator.thema_code,
    indicator.polariteit,
    indicator.definitie,
    branche.label as branche,
    branche.label_kort as branche_kort,
    if(branche.niveau = 'sector', branche.label, branche.label_kort) as naam,
    branche.niveau,
    branche.volgorde as branche_volgorde,
    regio.label as regio,
    regio.soort as regio_soort,
    regio.volgorde as regio_volgorde,
    periode.label as periode,
    periode.label_kort as periode_kort,
    periode.jaar,
    periode.volgnummer,
    periode.begin,
    periode.eind,
    periode.soort as periode_soort
from mart.kerncijfer as kerncijfer
inner join mart.indicator as indicator on kerncijfer.indicator_code = indicator.indicator_code
inner join mart.branche as branche on kerncijfer.branche_code = branche.branche_code
inner join mart.regio as regio on kerncijfer.regio_code = regio.regio_code
inner join mart.periode as periode on kerncijfer.periode_code = periode.periode_code
