/*
titel: De stap waarop een cel van StatLine is afgerond
omschrijving: >
  Die de cijfers van de tabel laten zien (core.afronding), ook als zij onbekend is; anders het laatste gedrukte cijfer.
  Een heel getal zonder meer zegt niets: leeg.
korrel: één cel
bronnen: []
*/
create macro core.statline_stap(waarde, gezien_in, gezien, gedrukt) as
case when waarde is not null then if(gezien_in is not null, gezien, nullif(gedrukt, 1)) end
