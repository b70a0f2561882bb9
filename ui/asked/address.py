"""From the texts of an address to the parameters of a question; one reading for pages and API."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from analysis.amounts import AmountError, Field, read_amount
from analysis.formats import listing
from queries.catalogue import CatalogueError, Parameter, catalogue
from queries.parameters import Asked
from ui.figure import EVENTS, HIDDEN, SHOWN

# Said in links, but no parameter of a question: the build the reader saw, and how a page is shown.
IGNORED = frozenset({"build", "id", "embed", "embed_options", "onderdeel", EVENTS})
Given = Mapping[str, Sequence[str]]
"""Name -> the texts an address has under it, in their order; most have one."""


def given_in(items: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Give the names and texts of an address, where a name may stand more than once."""
    found: dict[str, list[str]] = {}
    for name, text in items:
        found.setdefault(name, []).append(text)
    return found


def one(name: str, texts: Sequence[str]) -> str:
    """Give the text of a name that may stand in an address once.

    Raises:
        CatalogueError: It stands there more than once; names what was read.
    """
    if len(texts) != 1:
        raise CatalogueError(f"{name} mag één keer in het adres; gelezen: {listing([repr(t[:40]) for t in texts])}")
    return texts[0]


def hides_events(given: Given) -> bool:
    """Tell whether an address hides the events of its figures.

    Raises:
        CatalogueError: It says something else than shown or hidden; names what was read.
    """
    asked = one(EVENTS, given.get(EVENTS, [SHOWN]))
    if asked not in {SHOWN, HIDDEN}:
        raise CatalogueError(f"{EVENTS} is {SHOWN} of {HIDDEN}, gelezen: {asked[:40]}")
    return asked == HIDDEN


def read_parameters(query: str, given: Given) -> dict[str, Asked]:
    """Give the parameters of a question from an address.

    A list may be written with commas, by repeating its name, or both; anything else stands there once. A number is read
    as in a field of a page, where an empty one asks nothing: then it is not among them.

    Raises:
        CatalogueError: A parameter is unknown, stands there too often, or a number is none or outside its bounds.
    """
    known = catalogue()[query].parameters
    if unknown := given.keys() - known.keys() - IGNORED:
        names = ", ".join(known) or "geen"
        raise CatalogueError(f"onbekende parameter {', '.join(sorted(unknown))}; wel {names}")
    for name in given.keys() & IGNORED - known.keys():
        one(name, given[name])
    return {
        name: _value(name, known[name], texts)
        for name, texts in given.items()
        if name in known and not (known[name].type == "getal" and list(texts) == [""])
    }


def split(texts: Sequence[str]) -> list[str]:
    """Give the members of a list in an address, each once, in the order they were written."""
    return list(dict.fromkeys(part for text in texts for part in text.split(",") if part))


def _value(name: str, parameter: Parameter, texts: Sequence[str]) -> Any:
    if parameter.type == "codelijst":
        return split(texts)
    text = one(name, texts)
    if parameter.type != "getal":
        return text
    try:
        least, most = parameter.bounds
        number = read_amount(text, Field(name, (), least=least, most=most, whole=True))
    except AmountError as error:
        raise _no_number(name, parameter, text) from error
    if number is None:
        raise _no_number(name, parameter, text)
    return float(number)


def _no_number(name: str, parameter: Parameter, text: str) -> CatalogueError:
    return CatalogueError(f"{name} is {parameter.allowed()}; gelezen: {text[:40]}")
