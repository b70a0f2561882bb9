/*
titel: Elke opgave naast wat haar indicator plausibel kan zijn
omschrijving: >
  feit is hoe een lezer haar herkent. niveau: sector en branche zijn cijfers van heel Nederland, regio van een kleiner
  gebied. Een ingelezen bestand (eigen) doet niet twijfelen aan wat er al was. eind is de laatste dag van de periode.
korrel: één rij per opgave met een waarde
bronnen: [core.kerncijfer, mart.branche, mart.regio, mart.periode, raw.bron, raw.definitie_plausibel]
*/
create view core.plausibel as
with geplaatst as (
    select
        opgave.*,
        concat_ws(
            ' · ', opgave.indicator_code, opgave.branche_code, opgave.regio_code, opgave.periode_code,
            nullif(opgave.uitsplitsing, ''), nullif(opgave.versie, '')
        ) as feit,
        case
            when regio.soort <> 'land' then 'regio'
            when branche.niveau in ('sector', 'bedrijfstak') then 'sector'
            else 'branche'
        end as niveau,
        periode.eind,
        coalesce(bron.soort = 'eigen', false) as eigen
    from core.kerncijfer as opgave
    inner join mart.branche as branche on opgave.branche_code = branche.branche_code
    inner join mart.regio as regio on opgave.regio_code = regio.regio_code
    inner join mart.periode as periode on opgave.periode_code = periode.periode_code
    left join raw.bron as bron on opgave.bron_id = bron.id
    where opgave.waarde is not null
)

select
    geplaatst.*,
    grens.laagste,
    grens.hoogste,
    grens.stap,
    grens.factor,
    grens.reden
from geplaatst
left join raw.definitie_plausibel as grens
    on geplaatst.indicator_code = grens.indicator_code and geplaatst.niveau = grens.niveau
