"""Keeps data on persons out: what only counts are asked for may not name, number or date anyone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from etl.importing.layouts.options import Setting
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
    cells = _tallies(table)
    for at, header in table.header.headers.items():
        known = header.column is not None or at in table.header.periods
        found = None if known else header_about(key(header.cell.text))
        found = found or _by_cells(cells[at], known)
        if found:
            expected = f"een tabel met aantallen, zonder {found}"
            problems.place(expected, _ADVICE, rij=header.cell.row, kolom=at)


def _tallies(table: Table) -> dict[int, Counter[str]]:
    """Give column -> how many cells it has, and how many look like what; in one go, for rows are not kept."""
    found = {at: Counter[str]() for at in table.header.headers}
    for row in table.body.values():
        for at, cell in row.items():
            if at in found:
                known = table.header.headers[at].column is not None or at in table.header.periods
                found[at].update(["cellen", *_looks_like(cell.text, known)])
    return found


def _looks_like(text: str, known: bool) -> Iterator[str]:
    if is_email(text):
        yield "e-mailadressen"
    if not known and is_bsn(text):
        yield "burgerservicenummers"
    if not known and _BIRTH.fullmatch(text.strip()):
        yield "geboortedatums"


def header_about(header: str) -> str | None:
    """Give what of persons a header names, in the form in which two ways of writing are equal; None when nothing."""
    return next((what for what, pattern in _HEADERS.items() if re.fullmatch(pattern, header)), None)


def _by_cells(cells: Counter[str], known: bool) -> str | None:
    """Give what a column is about when a cell is an address, or half of them look like a number or date of persons."""
    if cells["e-mailadressen"]:
        return "e-mailadressen"
    if known or not cells["cellen"]:
        return None
    return next((w for w in ("burgerservicenummers", "geboortedatums") if 2 * cells[w] >= cells["cellen"]), None)


def is_email(text: str) -> bool:
    """Tell whether an e-mail address stands in a text."""
    return "@" in text and bool(_EMAIL.search(text))


def is_bsn(text: str) -> bool:
    """Tell whether a text is a nine-digit number that passes the eleven test."""
    digits = re.sub(r"[ .]", "", text)
    if not re.fullmatch(r"[0-9]{8,9}", digits) or not int(digits):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits.zfill(9), strict=True)) % 11 == 0
