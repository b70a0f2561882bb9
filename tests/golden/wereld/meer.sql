-- TESTDATA beside the tidy files: two tables of StatLine, and what changed between two builds.
insert into raw.statline_tabel by name
select * from (values
    ('T1', 'TESTDATA banen', 'omschrijving', 'CBS', 'v4', '2022-2023', 'perjaar', '2025-01-01', timestamp '2025-02-01', 12, 2, 'statline-t1', 'https://example.org/t1'),
    ('T2', 'TESTDATA verzuim', null, 'CBS', 'v3', '2023', 'perkwartaal', '2025-03-01', timestamp '2025-03-02', 2, 1, 'statline-t2', 'https://example.org/t2')
) as rij (tabel, titel, omschrijving, catalogus, protocol, periode, frequentie, modified, opgehaald, rijen, onderwerpen, bron_id, bron_url);
insert into raw.statline_catalogus by name
select * from (values
    ('T1', 'TESTDATA banen', 'over banen', 'CBS', 'v4', '2022-2023', 'perjaar', '2025-01-01'),
    ('T3', 'TESTDATA vacatures', 'over zorg', 'CBS', 'v4', '2020-2024', 'perjaar', '2025-04-01'),
    ('T4', 'TESTDATA banen in de zorg', null, 'IV3', 'v3', null, 'perjaar', null)
) as rij (tabel, titel, omschrijving, catalogus, protocol, periode, frequentie, modified);
insert into raw.statline_dimensie by name
select * from (values
    ('T1', 'Geslacht', 'Geslacht', 'man of vrouw', 'Dimension', 'dimensies', 3, 1),
    ('T1', 'Leeftijd', 'Leeftijd', null, 'Dimension', 'dimensies', 2, 2),
    ('T1', 'RegioS', 'Regio', null, 'GeoDimension', 'regio_code', 2, 3),
    ('T1', 'Perioden', 'Perioden', null, 'TimeDimension', 'periode_code', 2, 4),
    ('T2', 'Geslacht', 'Geslacht', null, 'Dimension', 'dimensies', 1, 1),
    ('T2', 'Perioden', 'Perioden', null, 'TimeDimension', 'periode_code', 1, 2)
) as rij (tabel, dimensie, titel, omschrijving, soort, plaats, leden, volgorde);
insert into raw.statline_lid by name
select * from (values
    ('T1', 'Geslacht', 'T', 'T  ', 'Totaal', null, null, null, 1), ('T1', 'Geslacht', 'M', 'M  ', 'Mannen', 'toelichting', 'sekse', null, 2),
    ('T1', 'Geslacht', 'V', 'V  ', 'Vrouwen', null, 'sekse', null, 3), ('T1', 'Leeftijd', 'A', 'A', 'Alle', null, null, null, 1),
    ('T1', 'Leeftijd', 'J', 'J', 'Jong', null, null, null, 2), ('T1', 'RegioS', 'NL01', 'NL01', 'Nederland', null, null, null, 1),
    ('T1', 'RegioS', 'PV20', 'PV20', 'Groningen', null, null, null, 2), ('T1', 'Perioden', '2022JJ00', '2022JJ00', '2022', null, null, 'Definitief', 1),
    ('T1', 'Perioden', '2023JJ00', '2023JJ00', '2023', null, null, 'Voorlopig', 2), ('T2', 'Geslacht', 'M', 'M', 'Mannen', null, null, null, 1),
    ('T2', 'Perioden', '2023KW01', '2023KW01', '2023 1e kwartaal', null, null, 'Definitief', 1)
) as rij (tabel, dimensie, code, sleutel, titel, omschrijving, groep, status, volgorde);
insert into raw.statline_onderwerp by name
select * from (values
    ('T1', 'Banen_1', 'Banen', 'aantal banen', 'groep', 'x 1 000', 1, 'Double', 1), ('T1', 'Uren_2', 'Uren', null, null, 'uren', 0, 'Long', 2),
    ('T2', 'Verzuim_1', 'Verzuim', null, null, '%', 1, 'Double', 1)
) as rij (tabel, onderwerp, titel, omschrijving, groep, eenheid, decimalen, datatype, volgorde);
insert into raw.statline_combinatie
select 'T1', nummer, map {'Geslacht': geslacht, 'Leeftijd': leeftijd}
from (values (1, 'T', 'A'), (2, 'M', 'A'), (3, 'V', 'J')) as rij (nummer, geslacht, leeftijd)
union all
select 'T2', 1, map {'Geslacht': 'M'};
drop view core.statline;
create table core.statline as
select
    deel.tabel, onderwerp.onderwerp, deel.dimensies, periode.code as periode_code, regio.code as regio_code,
    if(deel.combinatie = 2 and periode.code = '2022JJ00', null, deel.combinatie * 10 + onderwerp.volgorde) as waarde,
    onderwerp.eenheid, periode.status,
    if(deel.combinatie = 2 and periode.code = '2022JJ00', 'niet beschikbaar', null) as reden_ontbreekt,
    'statline-' || lower(deel.tabel) as bron_id, deel.combinatie
from raw.statline_combinatie as deel
inner join raw.statline_onderwerp as onderwerp on deel.tabel = onderwerp.tabel
inner join raw.statline_lid as periode on deel.tabel = periode.tabel and periode.dimensie = 'Perioden'
left join raw.statline_lid as regio on deel.tabel = regio.tabel and regio.dimensie = 'RegioS';
insert into meta.revisie by name
select * from (values
    ('mart.kerncijfer', 'verzuim_cbs|VVT|NL00|2024KW01||', 'gewijzigd', 'waarde', '8.1', '8.2', 'a', 'testdata'),
    ('mart.kerncijfer', 'verzuim_cbs|GGZ|NL00|2024KW01||', 'nieuw', '', null, '7', 'a', 'testdata'),
    ('mart.kerncijfer', 'verzuim_cbs|KO|NL00|2024KW02||', 'nieuw', '', null, '7', 'a', 'testdata'),
    ('mart.kerncijfer', 'vacatures_openstaand|ZW|NL00|2024KW01||', 'gewijzigd', 'status', 'voorlopig', 'definitief', 'a', 'testdata'),
    ('mart.kerncijfer', 'vacatures_openstaand|VVT|NL00|2024KW01||', 'vervallen', '', '1', null, 'a', 'testdata'),
    ('mart.kerncijfer', 'vacatures_openstaand|VVT|NL00|2023KW01||', 'gewijzigd', 'waarde', '1', '2', 'b', 'a'),
    ('mart.mobiliteit', 'RA0206|VVT|2022JJ00|uitstroom|extern|Totaal|', 'gewijzigd', 'aantal', '1', '2', 'a', 'testdata'),
    ('mart.platformbudget', 'kinderopvang-werkt|2021|totaal', 'gewijzigd', 'bedrag_eur', '1', '2', 'a', 'testdata'),
    ('core.statline', 'T1', 'gewijzigd', 'waarde', '1', '2', 'a', 'testdata')
) as rij (tabel, sleutel, soort, kolom, oud, nieuw, build_van, build_naar);
insert into meta.controle by name
select * from (values
    ('breed_niet_smal', 'waarschuwing', 'TESTDATA', 2, 'voorbeeld'), ('grenzen', 'fout', 'TESTDATA', 0, null), ('dekking', 'waarschuwing', 'TESTDATA', 0, null)
) as rij (controle, ernst, titel, rijen_fout, voorbeeld);
insert into meta.correctie by name
select 'C2' as code, 'testdata' as bron_id, 'kerncijfer.csv' as bestand, 'waarde' as kolom, '1' as waarde_fout, '2' as waarde_goed, 'TESTDATA' as reden, 'open' as status
union all
select 'C1', 'testdata', 'kerncijfer.csv', 'waarde', '3', '4', 'TESTDATA', 'verwerkt';
