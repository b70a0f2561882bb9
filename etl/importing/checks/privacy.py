"""Keeps data on persons out: what only counts are asked for may not name, number or date anyone."""

from __future__ import annotations

import re

from etl.importing.meaning.options import Setting
from etl.importing.meaning.table import Table
from etl.importing.numbers.wording import key

_HEADERS = {
    "namen": r"(?:voor|achter|familie|roep|volledige )?na(?:am|men)|naam .*|.* naam|initialen|"
    r"(?:mede)?werk(?:nem)?er|contactpersoon|client|.*(?:medewerker|werknemer|client|persoons)naam",
    "burgerservicenummers": r"bsn.*|burgerservicenummer.*|sofi ?nummer|"
    r"(?:personeels|medewerker|werknemer)s? ?(?:nummer|nr|id)",
    "e-mailadressen": r"e ?mail.*|mailadres.*",
    "geboortedatums": r"geb(?:oorte)?\W*(?:datum|jaar|dag)?|geboren.*",
    "adressen of telefoonnummers": r"(?:woon)?adres|straat.*|postcode|telefoon.*|mobiel(?: nummer)?",
}
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_BIRTH = re.compile(r"(?:19[2-9][0-9]|200[0-9]|201[0-5])-[0-9]{2}-[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}-(?:19|20)[0-9]{2}")
_ADVICE = "Haal de kolom weg: hier horen alleen aantallen (AVG)."


def check_privacy(table: Table, setting: Setting) -> None:
    """Collect every column that looks like data on persons; cell texts are not repeated.

    Headers that are a column of the kind are judged by their cells only.
    """
    description, problems = setting.description, setting.problems
    if not description.personen:
        return
    for at, header in table.header.headers.items():
        known = header.column is not None or at in table.header.periods
        found = None if known else _by_header(key(header.cell.text))
        found = found or _by_cells([row[at].text for row in table.body.values() if at in row], known)
        if found:
            expected = f"een tabel met aantallen, zonder {found}"
            problems.place(expected, _ADVICE, rij=header.cell.row, kolom=at)


def _by_header(header: str) -> str | None:
    return next((what for what, pattern in _HEADERS.items() if re.fullmatch(pattern, header)), None)


def _by_cells(texts: list[str], known: bool) -> str | None:
    if any(_EMAIL.search(text) for text in texts):
        return "e-mailadressen"
    if known or not texts:
        return None
    if 2 * sum(map(_is_bsn, texts)) >= len(texts):
        return "burgerservicenummers"
    births = sum(_BIRTH.fullmatch(text.strip()) is not None for text in texts)
    return "geboortedatums" if 2 * births >= len(texts) else None


def _is_bsn(text: str) -> bool:
    """Tell whether a text is a nine-digit number that passes the eleven test."""
    digits = re.sub(r"[ .]", "", text)
    if not re.fullmatch(r"[0-9]{8,9}", digits) or not int(digits):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits.zfill(9), strict=True)) % 11 == 0
