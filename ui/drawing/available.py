"""Draw the figures that have rows for a choice; the others become one quiet line that says where to look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from analysis.rows import records
from queries.run import run
from ui.drawing.tile import show
from ui.figure import Figure
from ui.markup import render

_LINKS = 4
Row = dict[str, Any]


def elsewhere(query: str, region: str, sector: str) -> list[Row]:
    """Give for which regions and branches there are figures on each topic, nearest to this choice first.

    Args:
        query: Question with the columns onderwerp, onderdeel, regio(_code), branche(_code), van, tot and hier.
        region: Code of the chosen region.
        sector: Code of the chosen branch.
    """
    return records(run(query, {"regio": region, "branche": sector}).frame)


def first_part(parts: Mapping[str, str], rows: list[Row]) -> str:
    """Give the first part of a page that has figures for this choice, else the first part."""
    here = {row["onderdeel"] for row in rows if row["hier"]}
    return next((part for part in parts if part in here), next(iter(parts)))


def show_known(
    figures: list[Figure], chosen: Mapping[str, Any], *, page: str, parts: Mapping[str, str], rows: list[Row]
) -> None:
    """Draw each figure that has rows, then one line on the topics that have none.

    Args:
        figures: What this part of the page can show; one without a topic stays silent when it is empty.
        chosen: Every choice of the page; a figure takes the ones its question knows.
        page: Address of the page, for the links.
        parts: Code -> name of the parts of the page.
        rows: What `elsewhere` gave.
    """
    missing: dict[str, str] = {}
    drawn = False
    for figure in figures:
        parameters = figure.takes(chosen)
        if not run(figure.query, parameters | dict(figure.vast)).frame.empty:
            show(figure, parameters)
            drawn = True
        elif figure.onderwerp:
            missing |= [figure.onderwerp]
    if missing:
        topics = [(name, _places(topic, rows, page)) for topic, name in missing.items()]
        st.html(render("available.elsewhere", topics=topics, own=[] if drawn else _own(rows, page, parts)))


def _places(topic: str, rows: list[Row], page: str) -> list[Markup | str]:
    """Give for which choices there are figures on a topic, as links; the last counts what is left out."""
    places = [row for row in rows if row["onderwerp"] == topic and not row["hier"]]
    links: list[Markup | str] = [_place(row, page) for row in places]
    if len(links) > _LINKS + 1:
        links[_LINKS:] = [f"{len(links) - _LINKS} andere keuzes"]
    return links


def _own(rows: list[Row], page: str, parts: Mapping[str, str]) -> list[Markup]:
    """Point to the other parts of the page that do have figures for this very choice."""
    found = {row["onderdeel"]: row for row in rows if row["hier"]}
    return [_link(row, page, parts[part]) for part, row in found.items() if part in parts]


def _place(row: Row, page: str) -> Markup:
    first, last = row["van"], row["tot"]
    span = "" if first is None else f" ({last})" if first == last else f" ({first} tot en met {last})"
    return _link(row, page, f"{row['branche']}, {row['regio']}") + span


def _link(row: Row, page: str, text: str) -> Markup:
    choice = {"regio": row["regio_code"], "branche": row["branche_code"], "onderdeel": row["onderdeel"]}
    return render("links.inward", address=f"/{page}?{urlencode(choice)}", text=text)
