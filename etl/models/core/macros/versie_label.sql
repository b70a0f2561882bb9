/*
titel: De naam van een versie zoals een lezer hem leest
omschrijving: >
  Dag en tijd van een versie op de Nederlandse klok; de naam zelf heeft de tijd van UTC. Een naam zonder tijd blijft wat hij is.
korrel: één tekst
bronnen: []
*/
create macro core.versie_label(versie) as
coalesce(
    strftime(
        timezone('Europe/Amsterdam', try_strptime(versie[:15], '%Y%m%dT%H%M%S') at time zone 'UTC'), '%-d-%-m-%Y %H:%M'
    ),
    versie
)
