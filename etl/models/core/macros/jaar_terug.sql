/*
titel: De code van dezelfde periode een jaar eerder
omschrijving: Van '2024KW02' is dat '2023KW02'.
korrel: één periodecode
bronnen: []
*/
create macro core.jaar_terug(periode_code) as (try_cast(periode_code[:4] as integer) - 1) || periode_code[5:]
