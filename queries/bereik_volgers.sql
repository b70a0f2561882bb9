/*
titel: Volgers per kanaal
omschrijving: >
  Volgers van elk platform per sociaal kanaal, telkens in de nieuwste periode met een cijfer. Wie op twee kanalen volgt
  staat er twee keer in: tel kanalen niet op. Zet de bron geen plus of min voor een groei, dan
  blijft de groei hier leeg en staat hij bij de tekst van de bron.
parameters:
  platforms: {type: codelijst, keuzes: keuze_platform, standaard: [], omschrijving: codes van platforms; een lege lijst geeft alle}
korrel: één platform op één kanaal
kolommen:
  aantal: {label: Volgers, eenheid: aantal}
  groei_zonder_teken: {label: Groei zonder plus of min, eenheid: procent, decimalen: 1, tonen: false}
  ook_genoemd: {label: Wat de tekst van de bron noemt, tonen: false}
  periode: {label: Stand}
bronnen: [mart.bereik, mart.platform, mart.periode]
*/
with volgers as (
    select
        *,
        coalesce(contains(noot, 'zonder teken'), false) as zonder_teken
    from mart.bereik
    where
        maat = 'volgers'
        and soort = 'totaal'
        and (len($platforms) = 0 or list_contains($platforms, platform_code))
    qualify row_number() over (partition by platform_code, kanaal order by aantal is null, periode_code desc) = 1
),

tekst as (
    select
        platform_code,
        kanaal,
        periode_code,
        string_agg(waarde_tekst, '; ' order by waarde_tekst) as ook_genoemd
    from mart.bereik
    where maat = 'volgers (genoemd in de tekst)'
    group by platform_code, kanaal, periode_code
)

select
    volgers.kanaal,
    platform.label as platform,
    volgers.aantal,
    if(volgers.zonder_teken, null, volgers.groei) as groei,
    volgers.waarde_tekst,
    volgers.noot,
    if(volgers.zonder_teken, volgers.groei, null) as groei_zonder_teken,
    tekst.ook_genoemd,
    periode.label as periode,
    volgers.periode_code,
    volgers.vindplaats,
    null::varchar as status,
    [volgers.bron_id] as bron_ids
from volgers
inner join mart.platform as platform on volgers.platform_code = platform.platform_code
inner join mart.periode as periode on volgers.periode_code = periode.periode_code
left join tekst
    on
        volgers.platform_code = tekst.platform_code
        and volgers.kanaal = tekst.kanaal
        and volgers.periode_code = tekst.periode_code
order by max(volgers.aantal) over (partition by volgers.kanaal) desc, volgers.kanaal, volgers.aantal desc
