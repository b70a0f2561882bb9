"""A page as its definition says: its parts, headings and filters are drawn, its figures given one by one to draw."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import streamlit as st

from queries.catalogue import catalogue
from queries.parameters import Asked, Parameters
from ui.choosing import filters
from ui.choosing.choices import labels, region, sector
from ui.figure import Figure
from ui.figures import standing
from ui.pages import Again, Choice, Page, Part, Row, Section, page_of

Placed = Iterator[tuple[Figure, dict[str, Asked]]]


def opened(path: str) -> Placed:
    """Draw a page down to each of its figures, and give that figure with the choices its question knows, to draw.

    Args:
        path: Address of the page.
    """
    page = page_of(path)
    sections = choose_part(page).secties if page.onderdelen else page.secties
    yield from walked(sections, shared(page))


def choose_part(page: Page, label: str = "Onderdeel", among: Collection[str] = (), first: str = "") -> Part:
    """Draw the choice of a part of a page, and give it.

    Args:
        page: A page with parts.
        label: What the reader sees above the choice.
        among: Codes of the parts to choose from; all of them when none of these is a part. One that a link asks for is
            offered too: its figures then say that there are none.
        first: Code of the part to start with; else the first.
    """
    parts = {part.code: part.naam for part in page.onderdelen}
    offered = {code: name for code, name in parts.items() if code in among} or parts
    if (asked := st.query_params.get("onderdeel")) in parts:
        offered = {code: name for code, name in parts.items() if code in offered or code == asked}
    return page.part(filters.choose("onderdeel", label, offered, first or next(iter(offered)), kind="segment"))


def shared(page: Page) -> dict[str, str]:
    """Give the choices of the sidebar that a page uses."""
    return ({"regio": region()} if page.regio else {}) | ({"branche": sector()} if page.sector else {})


def walked(sections: Iterable[Section], before: Parameters) -> Placed:
    """Draw headings and filters, and give each figure with the choices before it that its question knows.

    Args:
        sections: What to draw.
        before: What is chosen already; every filter adds its own.
    """
    chosen = dict(before)
    for section in sections:
        if section.kop:
            st.header(section.kop, anchor=False)
        for item in section.inhoud:
            if isinstance(item, str | Again):
                figure, fixed = standing(item)
                yield figure, figure.takes(chosen | fixed)
            elif isinstance(item, Choice):
                chosen[item.key] = _choose(item, chosen)
            else:
                _choose_beside(item, chosen)


def _choose_beside(row: Row, chosen: dict[str, Asked]) -> None:
    for choice, column in zip(row.keuzes, st.columns(row.breedtes), strict=False):
        with column:
            chosen[choice.key] = _choose(choice, chosen)


def _choose(choice: Choice, chosen: dict[str, Asked]) -> str | list[str]:
    """Draw one filter and give what was chosen."""
    key, label, start = choice.key, choice.label, choice.standaard
    if choice.kind == "text":
        return filters.text(key, label, help_text=choice.uitleg)
    if isinstance(choice.options, str):
        known = catalogue()[choice.options].parameters
        options = labels(choice.options, {name: value for name, value in chosen.items() if name in known})
    else:
        options = dict(choice.options)
    if choice.kind == "many":
        many = [start] if isinstance(start, str) else list(start or ())
        return filters.choose_many(key, label, options, many, help_text=choice.uitleg, placeholder=choice.leeg)
    first = start if isinstance(start, str) else next(iter(options))
    return filters.choose(key, label, options, first, kind=choice.kind, help_text=choice.uitleg)
