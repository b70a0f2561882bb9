/*
titel: Eén cijfer van één branche in alle RegioPlus-regio's en het land
omschrijving: >
  Alle perioden zonder breuk in de reeks; een tabel van StatLine is van begin tot eind op één manier berekend. Zonder
  cijfers van derden: die staan nooit naast cijfers van de maker. Het cijfer en zijn stap zijn die van mart.kerncijfer:
  afgerond wordt er pas bij het tonen.
korrel: één rij per regio en periode
bronnen: [core.cijfer, mart.thema]
*/
create macro core.regiocijfer(welk_cijfer, welke_branche) as table
    select cijfer.*
    from core.cijfer as cijfer
    left join mart.thema as thema on cijfer.thema_code = thema.thema_code
    where
        cijfer.indicator_code = welk_cijfer
        and cijfer.branche_code = welke_branche
        and cijfer.regio_soort in ('land', 'regioplus')
        and cijfer.uitsplitsing = ''
        and cijfer.versie = ''
        and cijfer.bron_soort <> 'derden'
        and (
            thema.reeks_sinds is null
            or cijfer.periode_code >= thema.reeks_sinds
            or cijfer.bron_soort = 'statline'
        )
