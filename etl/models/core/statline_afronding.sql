/*
titel: De stap waarop elke tabel van StatLine een onderwerp afrondt
omschrijving: >
  Zoals core.afronding, van elke ingelezen tabel en over al haar cellen: in gedrukte stappen, leeg als een waarde naast
  de stap ligt die de tabel zelf opgeeft. Een onderwerp met minder dan tien verschillende waarden staat hier niet.
korrel: één rij per tabel x onderwerp met genoeg waarden
bronnen: [core.statline, raw.statline_onderwerp, core.veelvoud]
*/
create table core.statline_afronding as
with gezien as (
    select
        cel.tabel,
        cel.onderwerp,
        core.veelvoud(abs(cel.waarde) * pow(10, onderwerp.decimalen)) as veelvoud,
        count(distinct round(abs(cel.waarde) * pow(10, onderwerp.decimalen))) as verschillend
    from core.statline as cel
    inner join raw.statline_onderwerp as onderwerp
        on cel.tabel = onderwerp.tabel and cel.onderwerp = onderwerp.onderwerp
    where cel.waarde <> 0
    group by cel.tabel, cel.onderwerp
)

select
    tabel,
    onderwerp,
    veelvoud
from gezien
where veelvoud is null or verschillend >= 10
order by tabel, onderwerp
