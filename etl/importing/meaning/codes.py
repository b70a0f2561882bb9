"""Reads the cells and options that are no figures: codes, periods, choices, dates and texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

from etl.definitions import Definitions
from etl.definitions.names import normalise
from etl.importing.layouts.description import NAMED, Field
from etl.importing.numbers.moments import read_date, read_moment, whole_year
from etl.importing.numbers.summing import function_of, is_nameless, total_of
from etl.importing.numbers.wording import clean, key, slug, split_mark

_SUBTOTAL = "Haal rijen met een subtotaal weg."
NAMELESS = "Vul in de bron van de draaitabel in waar deze cijfers bij horen, of haal de rij weg."


@dataclass(frozen=True)
class Wrong:
    """A text that is not what its column asks.

    Attributes:
        verwacht: What would have been right.
        advies: What the user can do.
        hele_rij: True when the row does not belong in the table, so that nothing more is said of it.
    """

    verwacht: str
    advies: str
    hele_rij: bool = False


class Codes:
    """Reads texts of columns; each distinct text is looked up once.

    Args:
        definitions: Names into codes.
    """

    def __init__(self, definitions: Definitions) -> None:
        self._definitions = definitions
        self._known: dict[tuple[str, str], str | Wrong] = {}

    def read(self, column: Field, text: str) -> str | Wrong:
        """Give the canonical value of a text, or what is wrong with it; '' for an empty text."""
        plain = clean(text)
        if plain and (column.naam, plain) not in self._known:
            self._known[column.naam, plain] = self._fresh(column, plain)
        return self._known[column.naam, plain] if plain else ""

    def _fresh(self, column: Field, text: str) -> str | Wrong:
        bare = split_mark(text)[0]
        if column.soort in NAMED:
            find = partial(self._definitions.find, column.soort)
            return find(text) or (find(bare) if bare else None) or self._unknown(column.soort, text)
        if column.soort in ("periode", "vergelijking", "jaar", "kwartaal"):
            return self._period(column.soort, bare)
        if column.soort == "eenheid":
            return text if self._definitions.unit(text) else self._unknown("eenheid", text)
        return _PLAIN.get(column.soort, _text)(column, text)

    def _period(self, sort: str, text: str) -> str | Wrong:
        """Give a period code; only the year where the canonical file has a year."""
        period = self._definitions.period(whole_year(text))
        is_year = period is not None and period[4:] == "JJ00"
        if sort == "jaar" and not is_year:
            return Wrong("een jaar", "Schrijf bv. 2021.")
        if sort == "kwartaal" and not is_year and (period is None or period[4:6] != "KW"):
            return Wrong("een jaar of kwartaal", "Schrijf bv. 2022 of 2022KW04.")
        if period is None:
            return Wrong("een periode", "Schrijf bv. 2022, 2022KW04 of mei 2022.")
        return period[:4] if is_year and sort not in ("periode", "kwartaal") else period

    def _unknown(self, kind: str, text: str) -> Wrong:
        meanings = self._definitions.meanings(kind, text)
        if len(meanings) > 1:
            return Wrong(f"één {kind}: {' of '.join(meanings)}", "Schrijf welke van deze het is.")
        if kind == "regio" and (found := self._municipality(text)):
            return found
        if total_of(text) is not None:
            return Wrong(f"een bekende {kind}, geen totaal", _SUBTOTAL, hele_rij=True)
        if is_nameless(text):
            return Wrong(f"een {kind}", NAMELESS, hele_rij=True)
        near = self._definitions.nearest(kind, text)
        expected = f"een bekende {kind}" + (f"; lijkt op: {', '.join(near)}" if near else "")
        advice = " Een gemeente is geen regio: geef de regio waar die in ligt." if kind == "regio" else ""
        return Wrong(expected, f"Gebruik een bekende naam of code.{advice}")

    def _municipality(self, text: str) -> Wrong | None:
        """Tell of a municipality in which region it lies; None when it is none."""
        region = self._regions.get(text) or self._regions.get(normalise(text))
        if region is None and not re.fullmatch(r"GM[0-9]{4}", text):
            return None
        labels = {known.code: known.label for known in self._definitions.regions}
        where = f"Deze ligt in {labels[region]}." if region else "Geef de regio waar die in ligt."
        return Wrong("een regio, geen gemeente", f"{where} Cijfers van een gemeente zijn geen cijfers van de regio.")

    @cached_property
    def _regions(self) -> dict[str, str]:
        """Code or name of a municipality, also of one that is gone, -> the region it lies in."""
        found = self._definitions
        regions = {name: p.regio_code for p in found.municipality_years for name in (p.gm_code, normalise(p.naam))}
        return regions | {name: p.regio_code for p in found.municipalities for name in (p.gm_code, normalise(p.naam))}


def _text(_: Field, text: str) -> str | Wrong:
    return text


def _day(_: Field, text: str) -> str | Wrong:
    return read_date(text) or Wrong("een datum", "Schrijf jaar-maand-dag, bv. 2021-05-31.")


def _moment(_: Field, text: str) -> str | Wrong:
    return read_moment(text) or Wrong("een jaar, maand of datum", "Schrijf bv. 2021, 2021-05 of 2021-05-31.")


def _number(_: Field, text: str) -> str | Wrong:
    match = re.fullmatch(r"[a-z]+ ([1-9][0-9]{0,3})(?::.*)?|([1-9][0-9]{0,3})[.:)]?", text.casefold())
    return (match[1] or match[2]) if match else Wrong("een volgnummer", "Schrijf een geheel getal vanaf 1.")


def _code(_: Field, text: str) -> str | Wrong:
    return slug(text, longest=80) or Wrong("een code of naam", "Gebruik letters en cijfers.")


def _label(column: Field, text: str) -> str | Wrong:
    plain = split_mark(text)[0]
    known = column.choices.get(key(plain))
    if known is not None or not column.opgeteld:
        return plain if known is None else known
    if is_nameless(plain):
        return Wrong("een rij met een naam", NAMELESS, hele_rij=True)
    if function_of(plain):
        advice = "Zet in de draaitabel maar één soort waarde: een som (Som van)."
        return Wrong(f"een waarde voor {column.naam}, geen naam van een berekening", advice, hele_rij=True)
    if total_of(plain) is not None and column.naam != "categorie":
        return Wrong(f"een waarde voor {column.naam}, geen totaal", _SUBTOTAL, hele_rij=True)
    return plain


def _choice(column: Field, text: str) -> str | Wrong:
    plain = split_mark(text)[0]
    if column.soort == "post":
        # 'Nieuw geld 2021:' names the year the money is for; that is in the column jaar
        plain = re.sub(r"\b(?:19|20)[0-9]{2}\b", "", plain)
    # 'alle' can stand for an empty value
    found = column.choices.get(key(plain))
    return _not_chosen(column) if found is None else found


def _choices(column: Field, text: str) -> str | Wrong:
    parts = [column.choices.get(key(part)) for part in re.split(r"[/,+]|\ben\b", text)]
    if not all(parts):
        return _not_chosen(column)
    return "/".join(value for value in dict.fromkeys(column.choices.values()) if value in parts)


def _not_chosen(column: Field) -> Wrong:
    expected = f"een van: {', '.join(dict.fromkeys(filter(None, column.keuzes.values())))}"
    return Wrong(expected, f"Kies een waarde voor {column.naam}.")


_PLAIN: dict[str, Callable[[Field, str], str | Wrong]] = {
    "keuze": _choice,
    "keuzes": _choices,
    "post": _choice,
    "label": _label,
    "datum": _day,
    "moment": _moment,
    "nummer": _number,
    "code": _code,
}
