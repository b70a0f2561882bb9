/*
titel: Een datum zoals een lezer die leest
omschrijving: Een dag, maand of jaar ('2025-03-05', '2025-03', '2025') in woorden ('5 maart 2025'); leeg blijft leeg.
korrel: één datum als tekst
bronnen: []
*/
create macro core.datum_label(datum) as
case
    when datum is not null
        then concat_ws(
            ' ',
            try_cast(datum[9:10] as integer),
            [
                'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober',
                'november', 'december'
            ][try_cast(datum[6:7] as integer)],
            datum[:4]
        )
end
