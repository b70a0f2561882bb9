"""What can be found: figures and pages of the registry, and what the build knows; the index is made once a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from analysis.rows import records
from analysis.search import Document, Index, Names, Place
from queries.catalogue import catalogue
from queries.codes import choices
from queries.parameters import listed
from queries.run import run
from queries.warehouse import once_per_build
from ui.figure import Figure
from ui.figures import FIGURES
from ui.pages import PAGES, Page, page_of
from ui.pages.definition import Section
from ui.searching.vocabulary import Called, empty, vocabulary, words

_WEIGHTS = {
    "figuur": 1.0, "pagina": 0.95, "cijfer": 0.85, "begrip": 0.9, "regio": 1.0, "gemeente": 1.0, "branche": 0.9,
    "project": 0.55, "publicatie": 0.55, "instrument": 0.75, "bijeenkomst": 0.5,
}  # fmt: skip
_TABLE = 0.85
_FEW = 12
"""Choices of a figure up to which it is found by the name of each."""
_LEVELS = ("regioplus", "provincie", "landsdeel", "land")


@once_per_build(1)
def index() -> Index:
    """Give everything that can be found in this build."""
    return Index([*_figures(), *_pages(), *_known()], vocabulary())


@once_per_build(1)
def names() -> Names:
    """Give what regions and branches are called, a municipality as a name of its region."""
    regions = {row["code"]: row["naam"] for row in _rows("regio")}
    level = {row["code"]: row["niveau"] for row in _rows("regio")}
    branches = {row["code"]: row["naam"] for row in _rows("branche")}
    called = records(run("namen").frame)
    places = sorted(
        ((row["naam"], Place(row["code"], regions[row["code"]])) for row in called
         if row["tabel"] == "mart.regio" and row["code"] in regions),
        key=lambda one: _LEVELS.index(level[one[1].code]),
    )  # fmt: skip
    towns = [
        (row["naam"], Place(row["hoort_bij"], regions[row["hoort_bij"]], row["naam"]))
        for row in _rows("gemeente") if row["hoort_bij"] in regions
    ]  # fmt: skip
    kinds = [
        (row["naam"], Place(row["code"], branches[row["code"]]))
        for row in called
        if row["tabel"] == "mart.branche" and row["code"] in branches
    ]
    return Names([*places, *towns], kinds, empty(), words().gewone_woorden)


@once_per_build(1)
def known() -> dict[str, dict[str, dict[str, Any]]]:
    """Give what the build knows: kind -> code -> row of `zoekbaar`."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for row in records(run("zoekbaar").frame):
        found.setdefault(row["soort"], {})[row["code"]] = row
    return found


def _rows(kind: str) -> list[dict[str, Any]]:
    return list(known().get(kind, {}).values())


def name_of(figure: Figure) -> str:
    """Give what a figure is called in a list: its own name, else the title of its question."""
    return words().figuren.get(figure.id, Called()).naam or catalogue()[figure.query].titel


def _figures() -> Iterator[Document]:
    indicators = {row["code"]: f"{row['naam']} {row['ook']}" for row in _rows("cijfer")}
    terms = {row["code"]: row["naam"] for row in _rows("begrip")}
    several = Counter(figure.query for figure in FIGURES.values())
    for figure in FIGURES.values():
        query, page = catalogue()[figure.query], page_of(figure.pagina)
        about = [indicators[code] for code in _indicators(figure) if code in indicators]
        part = page.part(figure.onderdeel).naam if figure.onderdeel else ""
        said = [
            query.omschrijving if several[figure.query] == 1 else "",
            *figure.toelichting,
            page.titel,
            part,
            _heading(page, figure),
            *(terms[code] for code in figure.begrippen if code in terms),
        ]
        own = words().figuren.get(figure.id, Called()).ook
        made = _document("figuur", figure.id, name_of(figure), " ".join([own, *about]), " ".join(said))
        yield made if figure.chart else replace(made, weegt=_TABLE)


def _indicators(figure: Figure) -> list[str]:
    """Give the codes of the figures it is about: what it is compared by, always asks, or lets choose of a few."""
    query, fixed = catalogue()[figure.query], dict(figure.vast)
    found = [one for one in figure.vergelijkt if "{" not in one]
    for name, parameter in query.parameters.items():
        if parameter.tabel != "mart.indicator":
            continue
        offered = [] if name in fixed else choices(query, name, {})
        found += listed(fixed[name]) if name in fixed else offered if len(offered) <= _FEW else []
    return list(dict.fromkeys(found))


def _heading(page: Page, figure: Figure) -> str:
    sections: list[Section] = [*page.secties, *(one for part in page.onderdelen for one in part.secties)]
    return next((one.kop for one in sections if figure.id in one.inhoud), "")


def _pages() -> Iterator[Document]:
    for page in PAGES:
        if not page.verborgen:
            parts = " ".join(part.naam for part in page.onderdelen)
            yield _document("pagina", page.path, page.titel, parts, page.omschrijving)


def _known() -> Iterator[Document]:
    for rows in known().values():
        for row in rows.values():
            yield _document(row["soort"], row["code"], row["naam"], row["ook"] or "", row["tekst"] or "")


def _document(kind: str, code: str, name: str, also: str, text: str) -> Document:
    return Document(kind, code, name, also, text, _WEIGHTS[kind])
