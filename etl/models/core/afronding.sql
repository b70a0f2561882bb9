/*
titel: De stap waarop elke bron een onderwerp afrondt
omschrijving: >
  Wat de cijfers zelf laten zien: de grofste van 1, 5, 10, 100 en 1 000 keer het laatste gedrukte cijfer waarvan alle
  waarden een veelvoud zijn. Dat geldt pas bij tien verschillende waarden: dat tien losse getallen toevallig op tientallen
  uitkomen is uitgesloten. Nul telt niet mee. Staat een waarde niet op de stap die de tabel zelf opgeeft, dan is de stap
  onbekend (leeg). Wat wij zelf op vijven zetten telt niet mee. Een onderwerp met minder waarden staat hier niet; daar wordt niets geraden.
korrel: één rij per bron x onderwerp met genoeg waarden
bronnen: [raw.kerncijfer, raw.mobiliteit, core.statline_kerncijfer, core.statline_mobiliteit, core.veelvoud]
*/
create table core.afronding as
with gedrukt as (
    select
        bron_id,
        indicator || ' in ' || eenheid as onderwerp,
        waarde::double as waarde,
        1 / pow(10, length(split_part(waarde, '.', 2))) as stap
    from raw.kerncijfer
    where waarde is not null and afgerond_op is null
    union all
    select bron_id, 'mobiliteit' as onderwerp, aantal::double as waarde, 1 as stap
    from raw.mobiliteit
    where aantal is not null and afgerond_op is null
    union all
    select bron_id, indicator_code as onderwerp, waarde, afgerond_op as stap
    from core.statline_kerncijfer
    where waarde is not null and gemeenten is null
    union all
    select bron_id, 'mobiliteit' as onderwerp, aantal as waarde, afgerond_op as stap
    from core.statline_mobiliteit
    where aantal is not null
),

opgegeven as (
    select bron_id, onderwerp, min(stap) as stap
    from gedrukt
    group by all
),

gezien as (
    select
        opgegeven.bron_id,
        opgegeven.onderwerp,
        opgegeven.stap * core.veelvoud(abs(gedrukt.waarde) / opgegeven.stap) as stap,
        count(distinct round(abs(gedrukt.waarde) / opgegeven.stap)::hugeint) as verschillend
    from gedrukt
    inner join opgegeven on gedrukt.bron_id = opgegeven.bron_id and gedrukt.onderwerp = opgegeven.onderwerp
    where gedrukt.waarde <> 0
    group by opgegeven.bron_id, opgegeven.onderwerp, opgegeven.stap
)

select
    bron_id,
    onderwerp,
    stap,
    verschillend
from gezien
where stap is null or verschillend >= 10
order by bron_id, onderwerp
