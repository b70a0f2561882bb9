/*
titel: Tekens in tabellen en wat ze hier worden
omschrijving: >
  De tekens waarmee bronnen zeggen dat een cijfer ontbreekt of nog kan veranderen, en hoe Doorstroom ze toont. Een
  ontbrekend cijfer wordt nooit een nul. Een bron kan een eigen uitleg geven; die gaat dan voor.
korrel: één teken
kolommen:
  teken: {label: Teken in de bron}
  betekenis: {label: Betekenis}
  rijen: {label: Cellen in deze gegevens, decimalen: 0}
bronnen: [mart.kerncijfer_opgave, mart.mobiliteit]
*/
with teken (volgorde, teken, betekenis, getoond, reden, bij_status) as (
    values
    (1, '. (punt)', 'Onbekend, onvoldoende betrouwbaar of geheim.', 'Leeg, met als reden: onbekend', 'onbekend', null),
    (2, 'x', 'Geheim, om personen of bedrijven te beschermen.', 'Leeg, met als reden: geheim', 'geheim', null),
    (
        3, 'niets (leeg)', 'Het cijfer kan niet voorkomen.', 'Leeg, met als reden: niet van toepassing',
        'niet van toepassing', null
    ),
    (
        4, 'NB', 'Niet beschikbaar: de bron heeft het cijfer nog niet.', 'Leeg, met als reden: niet beschikbaar',
        'niet beschikbaar', null
    ),
    (
        5, '840*', 'Een sterretje met uitleg: categorieën zijn samen geteld.',
        'Leeg, met als reden: samengevoegd, en waarin', 'samengevoegd', null
    ),
    (6, '*', 'Voorlopig: het cijfer kan nog veranderen.', 'Het cijfer, met status voorlopig', null, 'voorlopig'),
    (
        7, '**', 'Nader voorlopig: één keer bijgewerkt, niet definitief.',
        'Het cijfer, met status nader voorlopig', null, 'nader voorlopig'
    ),
    (8, '0', 'Een gemeten of afgeronde nul. Dat is een cijfer.', '0', 'nul', 'nul'),
    (
        9, '- (streepje)', 'Nul of ontbrekend; dat hangt van de bron af.',
        'Zoals de bron het uitlegt, anders leeg', null, null
    )
),

cel as (
    select
        waarde,
        reden_ontbreekt,
        status
    from mart.kerncijfer_opgave
    union all
    select
        aantal as waarde,
        reden_ontbreekt,
        status
    from mart.mobiliteit
    where not afgeleid
)

select
    teken.teken,
    teken.betekenis,
    teken.getoond,
    case
        when teken.reden = 'nul' then (select count(*) from cel where cel.waarde = 0)
        when teken.reden is not null then (select count(*) from cel where cel.reden_ontbreekt = teken.reden)
        when teken.bij_status is not null then (select count(*) from cel where cel.status = teken.bij_status)
    end as rijen,
    teken.volgorde,
    []::varchar[] as bron_ids,
    null::varchar as status
from teken
order by teken.volgorde
