/*
titel: Indicatoren
omschrijving: >
  Wat elk kerncijfer betekent, in welke eenheid, en waarmee het vergeleken mag worden. Een verhouding heeft haar formule
  in woorden.
korrel: één rij per indicator
bronnen: [raw.definitie_indicator]
*/
create table mart.indicator as
with definitie as (
    select
        *,
        verhouding::varchar ->> 'teller' as teller_code,
        verhouding::varchar ->> 'min' as min_code,
        verhouding::varchar ->> 'noemer' as noemer_code,
        verhouding::varchar ->> 'noemer_van' as noemer_van,
        verhouding::varchar ->> 'per' as per,
        (verhouding::varchar ->> 'jaren')::integer as jaren
    from raw.definitie_indicator
)

select
    definitie.code as indicator_code,
    definitie.label,
    coalesce(definitie.label_kort, definitie.label) as label_kort,
    definitie.thema as thema_code,
    definitie.eenheid,
    definitie.decimalen::integer as decimalen,
    definitie.soort,
    definitie.polariteit,
    definitie.minimum::double as minimum,
    definitie.maximum::double as maximum,
    definitie.definitie,
    definitie.herkomst,
    definitie.vergelijking,
    definitie.van,
    definitie.let_op,
    definitie.begrippen,
    if(
        definitie.verhouding is null,
        null,
        concat(
            if(definitie.jaren > 1, 'gemiddelde van ' || definitie.jaren || ' jaren: ', ''),
            definitie.per, ' × ',
            if(af.code is null, teller.label, '(' || teller.label || ' − ' || af.label || ')'),
            ' ÷ ', noemer.label, ', ', definitie.noemer_van
        )
    ) as formule
from definitie
left join raw.definitie_indicator as teller on definitie.teller_code = teller.code
left join raw.definitie_indicator as af on definitie.min_code = af.code
left join raw.definitie_indicator as noemer on definitie.noemer_code = noemer.code
order by definitie.volgorde
