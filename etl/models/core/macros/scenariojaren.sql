/*
titel: De in- en uitstroom van eerdere jaren van één branche in één regio
omschrijving: >
  vroeger is 'jaar kwartaal deel uitstroom instroom werknemers', met een puntkomma tussen de perioden; deel noemt de bron en
  of het van voor de breuk in de reeks is. Een tabel van StatLine is van begin tot eind op één manier berekend.
korrel: één rij per bereik
bronnen: [core.jaarstroom, mart.thema, meta.bron]
*/
create macro core.scenariojaren(welke_regio, welke_branche) as table
    select
        stroom.bereik,
        string_agg(
            concat_ws(
                ' ',
                stroom.periode_code[:4],
                stroom.periode_code[5:],
                stroom.bron_id
                || if(bron.soort = 'statline' or stroom.periode_code >= thema.reeks_sinds, '', '-eerder'),
                cast(stroom.uitstroom as bigint),
                cast(stroom.instroom as bigint),
                cast(stroom.werknemers_eerder as bigint)
            ),
            ';'
            order by stroom.periode_code, stroom.bron_id
        ) as vroeger,
        list_distinct(flatten(list([stroom.bron_id, stroom.eerder_bron_id]))) as bron_ids
    from core.jaarstroom as stroom
    inner join meta.bron as bron on stroom.bron_id = bron.id
    inner join mart.thema as thema on thema.thema_code = 'mobiliteit'
    where stroom.regio_code = welke_regio and stroom.branche_code = welke_branche
    group by stroom.bereik
