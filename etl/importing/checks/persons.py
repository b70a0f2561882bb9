"""Refuses what tells of persons in a table of own counts: by headers, by cells, and one row a person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.importing.checks.privacy import header_about, is_bsn, is_email
from etl.importing.numbers.moments import read_date
from etl.importing.numbers.wording import key
from etl.importing.reading.sheet import Row

LONGEST = 40
_HEADERS = {
    "geslacht, leeftijd of afkomst": r"geslacht|man ?vrouw|m v|leeftijd.*|nationaliteit|herkomst ?land|geboorteland",
    "gezondheid": r".*verzuim.*|ziek.*|diagnose.*|.*arbeidsongeschikt.*|wia.*|zwanger.*",
    "salarissen": r".*salaris.*|.*loon.*|schaal|inschaling|uurtarief",
    "functies of contracten per persoon": r"functie ?(?:titel|naam).*|contract.*|dienstverband.*",
    "redenen van vertrek": r"reden.*|vertrekreden.*|motief.*",
    "teams of locaties": r"team.*|afdeling.*|locatie.*|vestiging.*|kostenplaats.*|cluster|unit",
    "dagen in of uit dienst": r"(?:datum )?(?:in|uit) ?dienst(?: datum| per| sinds)?|(?:start|begin|eind) ?datum.*",
}
_ADVICE = {
    "teams of locaties": "Tel eerst op: per team of locatie worden groepen te klein.",
    "dagen in of uit dienst": "Tel eerst hoeveel mensen er in dienst waren, vertrokken en kwamen.",
}
_COUNT_FIRST = "Tel eerst op: hier horen alleen aantallen mensen, geen gegevens over één mens (AVG)."
_MOST_SINGLE = 0.6


def header_of_persons(text: str) -> str | None:
    """Give what a header is about when that is something of persons, None when it is not."""
    found = key(text)
    about = (what for what, pattern in _HEADERS.items() if re.fullmatch(pattern, found))
    return header_about(found) or next(about, None)


def cell_of_persons(text: str) -> str | None:
    """Give what a cell tells of a person, None when it does not."""
    if is_email(text):
        return "e-mailadressen"
    if is_bsn(text):
        return "burgerservicenummers"
    if read_date(text.strip()):
        return "datums"
    return "vrije tekst" if len(text.strip()) > LONGEST else None


def advice_on(what: str) -> str:
    """Give what to do about it."""
    return _ADVICE.get(what, _COUNT_FIRST)


def told_of(rows: Iterable[Row]) -> list[str]:
    """Give everything that rows, headers among them, tell of persons, each once."""
    texts = [cell.text for row in rows for cell in row.values()]
    found = [header_of_persons(text) or cell_of_persons(text) for text in texts]
    return list(dict.fromkeys(filter(None, found)))


def is_one_a_person(begins: list[int]) -> bool:
    """Tell whether most rows count nobody or one: that is a list of persons."""
    single = sum(count in (0, 1) for count in begins)
    return len(begins) > 1 and single > _MOST_SINGLE * len(begins)
