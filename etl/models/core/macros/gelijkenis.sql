/*
titel: Hoe ver elke RegioPlus-regio in opbouw van één regio af ligt
omschrijving: >
  Kenmerken zijn de omvang (logaritme van het aantal werknemers van zorg en welzijn breed), het deel dat in elke branche
  werkt en, als dat bekend is, het deel per leeftijd. Elk kenmerk telt in standaardafwijkingen over de regio's, zodat
  eenheden er niet toe doen; omvang, branches en leeftijd wegen als geheel even zwaar. De afstand is de wortel van de som
  van de gewogen kwadraten (Euclidisch, zoals de nearest neighbours van NHS Model Hospital en ONS). Een kenmerk telt mee
  als elke regio met een omvang het heeft. Uitkomsten, zoals uitstroom, tellen niet mee: daarmee wordt juist vergeleken.
korrel: één regio
bronnen: [core.cijfer]
*/
create macro core.gelijkenis(van_regio) as table
    with werknemers as (
        select *
        from core.cijfer
        where
            indicator_code = 'werknemers'
            and regio_soort = 'regioplus'
            and versie = ''
            and bron_soort <> 'derden'
            and waarde > 0
    ),

    omvang as (
        select regio_code, regio, periode, periode_code, waarde, afgerond_op, status, bron_ids
        from werknemers
        where branche_code = 'ZW' and uitsplitsing = ''
        qualify eind = max(eind) filter (regio_code = van_regio) over ()
    ),

    kenmerk as (
        select
            regio_code,
            'omvang' as soort,
            'omvang' as naam,
            ln(waarde) as maat,
            afgerond_op / waarde as stap
        from omvang
        union all
        select
            deel.regio_code,
            if(deel.uitsplitsing = '', 'branche', 'leeftijd') as soort,
            if(deel.uitsplitsing = '', deel.naam, deel.uitsplitsing) as naam,
            deel.waarde / omvang.waarde as maat,
            (deel.afgerond_op + deel.waarde / omvang.waarde * omvang.afgerond_op) / omvang.waarde as stap
        from werknemers as deel
        inner join omvang on deel.regio_code = omvang.regio_code and deel.periode_code = omvang.periode_code
        where
            (deel.niveau = 'branche' and deel.uitsplitsing = '')
            or (deel.branche_code = 'ZW' and deel.uitsplitsing like 'leeftijd: %')
    ),

    bekend as (
        select *
        from kenmerk
        qualify count(*) over (partition by soort, naam) = (select count(*) from omvang)
    ),

    afgezet as (
        select
            ander.regio_code,
            ander.soort,
            ander.naam,
            100 * (ander.maat - eigen.maat) as verschil,
            if(ander.regio_code = van_regio, 0, ander.stap + eigen.stap) as stap,
            nullif(stddev_pop(ander.maat) over (partition by ander.soort, ander.naam), 0) as spreiding,
            count(*) over (partition by ander.regio_code, ander.soort) as van_soort
        from bekend as ander
        inner join bekend as eigen
            on ander.soort = eigen.soort and ander.naam = eigen.naam and eigen.regio_code = van_regio
    )

    select
        omvang.*,
        sqrt(sum(coalesce(afgezet.verschil / 100 / afgezet.spreiding, 0) ** 2 / afgezet.van_soort)) as afstand,
        -- by the triangle inequality no rounding moves it further than the distance that the steps themselves make
        sqrt(sum(coalesce(afgezet.stap / afgezet.spreiding, 0) ** 2 / afgezet.van_soort)) as afstand_afgerond_op,
        arg_max(afgezet.naam, abs(afgezet.verschil)) filter (afgezet.soort = 'branche') as anders_in,
        arg_max(afgezet.verschil, abs(afgezet.verschil)) filter (afgezet.soort = 'branche') as anders,
        arg_max(100 * afgezet.stap, abs(afgezet.verschil)) filter (afgezet.soort = 'branche') as anders_afgerond_op,
        count(*) filter (afgezet.soort = 'branche') as branches,
        count(*) filter (afgezet.soort = 'leeftijd') as leeftijden
    from omvang
    inner join afgezet on omvang.regio_code = afgezet.regio_code
    group by all
