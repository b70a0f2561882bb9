/*
titel: Eén cijfer van één branche in alle RegioPlus-regio's en het land
omschrijving: >
  Alle perioden zonder breuk in de reeks; een tabel van StatLine is van begin tot eind op één manier berekend. Zonder
  cijfers van derden: die staan nooit naast cijfers van de maker. Een verhouding zoals zij getoond wordt, zodat wat gelijk
  lijkt gelijk is; wat dat afrondt komt bij de stap.
korrel: één rij per regio en periode
bronnen: [core.cijfer, mart.indicator, mart.thema]
*/
create macro core.regiocijfer(welk_cijfer, welke_branche) as table
    select
        cijfer.* replace (
            round(cijfer.waarde, indicator.decimalen) as waarde,
            cijfer.afgerond_op
            + if(round(cijfer.waarde, indicator.decimalen) = cijfer.waarde, 0, 10 ** -indicator.decimalen)
                as afgerond_op
        )
    from core.cijfer as cijfer
    inner join mart.indicator as indicator on cijfer.indicator_code = indicator.indicator_code
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
