/*
titel: Veranderde cellen van een regio en branche sinds een versie
omschrijving: >
  De cellen van meta.revisie over een regio of het hele land, en over een branche; 'alle' laat niets weg. Met een keuze
  vallen tabellen zonder regio en branche af. Sinds 'vorige' is de laatste versie met een wijziging. Wat er met een cel
  gebeurde, is hier één woord: een cel die kwam of ging zonder ooit een cijfer te hebben is niet nieuw en niet vervallen.
korrel: één cel in één versie
bronnen: [meta.revisie]
*/
create macro core.revisie_van(regio, branche, sinds) as table
    select
        *,
        case
            when soort = 'gewijzigd' and kolom like 'status%' then 'andere status'
            when soort = 'gewijzigd' then 'herzien'
            when tabel like 'mart.%' and coalesce(oud, nieuw) is null then 'zonder cijfer'
            else soort
        end as wat
    from meta.revisie
    where
        (
            sinds = 'alle'
            or if(
                sinds = 'vorige',
                build_naar = (select max(laatste.build_naar) from meta.revisie as laatste),
                build_van >= sinds
            )
        )
        and (
            regio = 'alle'
            or list_contains([regio, 'NL00'], string_split(sleutel, '|')[case tabel when 'mart.kerncijfer' then 3 when 'mart.mobiliteit' then 1 end])
        )
        and (
            branche = 'alle'
            or string_split(sleutel, '|')[case when tabel in ('mart.kerncijfer', 'mart.mobiliteit') then 2 end] = branche
        )
