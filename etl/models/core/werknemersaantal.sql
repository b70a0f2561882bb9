/*
titel: Het aantal werknemers, waar een scenario mee begint en een verwachting op wordt geprobeerd
omschrijving: >
  Van een dag, en voor het hele land ook het gemiddelde van een jaar (gemiddeld). Zonder cijfers van derden en zonder
  wat geen waarde heeft.
korrel: één rij per bron x branche x regio x periode
bronnen: [core.cijfer]
*/
create view core.werknemersaantal as
select
    *,
    indicator_code <> 'werknemers' as gemiddeld
from core.cijfer
where
    waarde > 0
    and versie = ''
    and bron_soort <> 'derden'
    and (
        (indicator_code = 'werknemers' and uitsplitsing = '' and periode_soort = 'kwartaal')
        or (
            indicator_code = 'werkzame_personen'
            and uitsplitsing = 'werknemers'
            and periode_soort = 'jaar'
            and regio_code = 'NL00'
        )
    )
