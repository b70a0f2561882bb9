"""Give every figure its place on a page, and check each name that pages, figures and questions call each other by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from published.alike import alike
from published.contract import columns, tables
from published.yaml_text import load
from queries.catalogue import Query
from queries.parameters import listed
from ui.figure import Figure
from ui.pages.definition import Again, Choice, Page

_DEFINITIONS = Path(__file__).resolve().parents[2] / "data" / "definitions"


class PlacingError(Exception):
    """A page or figure names something that is not there, or a figure stands on no page."""


def placed(figures: Mapping[str, Figure], pages: Iterable[Page], queries: Mapping[str, Query]) -> dict[str, Figure]:
    """Give the figures by id in the order of the pages, each with its page (`pagina`) and part (`onderdeel`).

    Raises:
        PlacingError: Something is named that does not exist, or a figure stands on no page or on two; one line each.
    """
    found: dict[str, Figure] = {}
    faults: list[str] = []
    pages = tuple(pages)
    for page in pages:
        for part, item in page.items():
            if isinstance(item, Choice):
                continue
            if isinstance(item, Again):
                faults += _of_again(item, page, figures, queries)
            elif item in found:
                faults.append(f"figuur '{item}' staat op {_name(page)} en op /{found[item].pagina}")
            elif item in figures:
                above = [one for one in found.values() if (one.pagina, one.onderdeel) == (page.path, part)]
                found[item] = replace(
                    figures[item],
                    pagina=page.path,
                    onderdeel=part,
                    thema=page.theme_of(part),
                    erboven=tuple(one.vergelijkt for one in above if one.vergelijkt),
                )
            else:
                faults.append(f"{_name(page)} noemt figuur {_unknown(item, figures)}")
    faults += [f"figuur '{name}' staat op geen pagina; zet hem in ui/pages" for name in figures.keys() - found.keys()]
    faults += [
        f"figuur '{name}' noemt zelf een pagina, onderdeel of thema; dat staat in ui/pages"
        for name, figure in figures.items()
        if figure.pagina or figure.onderdeel or figure.thema
    ]
    faults += [fault for figure in figures.values() for fault in _of_figure(figure, queries)]
    faults += [fault for query in queries.values() for fault in _of_query(query, queries)]
    faults += [
        fault
        for page in pages
        for fault in _of_page(
            page, [figure for figure in found.values() if figure.pagina == page.path], queries, figures
        )
    ]
    if faults:
        raise PlacingError("\n".join(sorted(faults)))
    return found


def _of_again(again: Again, page: Page, figures: Mapping[str, Figure], queries: Mapping[str, Query]) -> Iterator[str]:
    """Give what is wrong with a figure of another page: it is not there, or is asked what it does not know."""
    if again.figuur not in figures:
        yield f"{_name(page)} noemt figuur {_unknown(again.figuur, figures)}"
        return
    figure = replace(figures[again.figuur], vast=figures[again.figuur].vast + again.vast)
    yield from _of_figure(figure, queries)
    known = queries[figure.query].parameters if figure.query in queries else {}
    for name in known.keys() - dict(figure.vast).keys() - page.filters():
        yield f"figuur '{figure.id}' vraagt wat {_name(page)} niet kiest: {_unknown(name, page.filters())}"


def _of_figure(figure: Figure, queries: Mapping[str, Query]) -> Iterator[str]:
    start = f"figuur '{figure.id}' noemt"
    for term in figure.begrippen:
        if term not in _codes("terms.yml"):
            yield f"{start} begrip {_unknown(term, _codes('terms.yml'))}"
    if figure.query not in queries:
        yield f"{start} vraag {_unknown(figure.query, queries)}"
        return
    known = queries[figure.query].parameters
    for name, value in figure.vast:
        if name not in known:
            yield f"{start} parameter {_unknown(name, known)}"
        elif value not in (known[name].waarden or (value,)):
            yield f"{start} bij {name} waarde {_unknown(value, known[name].waarden or ())}"


def _of_query(query: Query, queries: Mapping[str, Query]) -> Iterator[str]:
    """Give what a question names that is not there; what stands in `raw` and `core` only a build knows."""
    start = f"vraag '{query.naam}' noemt"
    if query.thema and query.thema not in _codes("themes.yml"):
        yield f"{start} thema {_unknown(query.thema, _codes('themes.yml'))}"
    for parameter in query.parameters.values():
        if parameter.keuzes and parameter.keuzes not in queries:
            yield f"{start} vraag {_unknown(parameter.keuzes, queries)}"
        if parameter.waarden and parameter.standaard is not None:
            for code in set(listed(parameter.standaard)) - set(parameter.waarden):
                yield f"{start} standaard {_unknown(code, parameter.waarden)}"
    named = {(table, None) for table in query.bronnen} | {
        (p.tabel, p.kolom) for p in query.parameters.values() if p.tabel
    }
    for table, column in sorted(named, key=str):
        if not table or not table.startswith(("mart.", "meta.")):
            continue
        if table not in tables():
            yield f"{start} tabel {_unknown(table, tables())}"
        elif column and column not in (known := tables()[table].columns(columns())):
            yield f"{start} kolom {_unknown(column, known)} van {table}"


def _of_page(
    page: Page, figures: list[Figure], queries: Mapping[str, Query], everywhere: Mapping[str, Figure]
) -> Iterator[str]:
    """Give what is wrong with the filters, the topics and the themes of a page."""
    known = [figure for figure in figures if figure.query in queries]
    asked = {name for figure in known for name in queries[figure.query].parameters.keys() - dict(figure.vast).keys()}
    given = page.filters()
    for _, item in page.items():
        if isinstance(item, Again) and item.figuur in everywhere:
            query = queries.get(everywhere[item.figuur].query)
            asked |= set(query.parameters if query else ()) - dict(item.vast).keys()
    for figure in known:
        for name in queries[figure.query].parameters.keys() - dict(figure.vast).keys() - given:
            yield f"figuur '{figure.id}' vraagt wat {_name(page)} niet kiest: {_unknown(name, given)}"
    for _, item in page.items():
        if isinstance(item, Choice):
            yield from _of_choice(item, page, known, queries)
    options = {one.options for _, one in page.items() if isinstance(one, Choice) and isinstance(one.options, str)}
    beside = {name for query in options & queries.keys() for name in queries[query].parameters}
    shared = {"regio", "branche"}
    for name in given - asked - beside - shared:
        yield f"{_name(page)} heeft filter {_unknown(name, asked)}"
    places = [one.plek if isinstance(one, Again) else one for _, one in page.items() if not isinstance(one, Choice)]
    for name in page.gevouwen:
        if name not in places[1:]:
            yield f"{_name(page)} vouwt figuur {_unknown(name, places[1:])}"
    yield from _of_topics(page, figures, queries)
    for theme in (page.thema, *(part.thema for part in page.onderdelen)):
        if theme and theme not in _codes("themes.yml"):
            yield f"{_name(page)} noemt thema {_unknown(theme, _codes('themes.yml'))}"


def _of_choice(choice: Choice, page: Page, figures: list[Figure], queries: Mapping[str, Query]) -> Iterator[str]:
    start = f"filter '{choice.key}' van {_name(page)}"
    if isinstance(choice.options, str):
        if choice.options and choice.options not in queries:
            yield f"{start} noemt vraag {_unknown(choice.options, queries)}"
        elif choice.options:
            for name in queries[choice.options].parameters.keys() - page.filters():
                yield f"{start} vraagt wat de pagina niet kiest: {_unknown(name, page.filters())}"
        return
    for figure in figures:
        parameter = queries[figure.query].parameters.get(choice.key)
        for code in choice.options if parameter and parameter.waarden else ():
            if parameter and parameter.waarden and code not in parameter.waarden:
                yield f"{start} biedt {_unknown(code, parameter.waarden)}"


def _of_topics(page: Page, figures: list[Figure], queries: Mapping[str, Query]) -> Iterator[str]:
    """Give what is wrong between the topics a page has figures on and those its supply question knows."""
    topics = {figure.onderwerp[0]: figure for figure in figures if figure.onderwerp}
    if page.aanbod and page.aanbod not in queries:
        yield f"{_name(page)} noemt vraag {_unknown(page.aanbod, queries)}"
        return
    column = queries[page.aanbod].kolommen.get("onderwerp") if page.aanbod else None
    known = column.waarden if column and column.waarden else ()
    for topic in topics.keys() - set(known):
        yield f"figuur '{topics[topic].id}' noemt onderwerp {_unknown(topic, known)}"
    for topic in set(known) - topics.keys():
        yield f"{_name(page)} heeft geen figuur over het onderwerp '{topic}' van {page.aanbod}"


def _name(page: Page) -> str:
    return f"pagina '{page.titel}'"


def _unknown(name: str, known: Iterable[str]) -> str:
    return f"'{name}' (onbekend{alike(name, known)})"


@cache
def _codes(file: str) -> frozenset[str]:
    """Give the codes a file of definitions has."""
    return frozenset(row["code"] for row in load((_DEFINITIONS / file).read_text("utf-8")))
