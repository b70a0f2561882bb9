"""Draw the figures that have rows for a choice; the others become one quiet line that says where to look."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from analysis.formats import listing
from analysis.rows import records
from queries.run import run
from ui.drawing.tile import show
from ui.figure import Figure

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
        own = "" if drawn else _own(rows, page, parts)
        st.html(f'<p class="ds-elders">{_line(missing, rows, page)}{own}</p>')


def _line(missing: dict[str, str], rows: list[Row], page: str) -> str:
    parts = []
    for topic, name in missing.items():
        places = [row for row in rows if row["onderwerp"] == topic and not row["hier"]]
        if not places:
            parts.append(f"Over {escape(name)} is nog niets ingelezen.")
            continue
        links = [_place(row, page) for row in places]
        if len(links) > _LINKS + 1:
            links[_LINKS:] = [f"{len(links) - _LINKS} andere keuzes"]
        shown = listing(links)
        parts.append(f"{escape(name[:1].upper() + name[1:])}: wel voor {shown}.")
    return f"Niet voor deze keuze. {' '.join(parts)}"


def _own(rows: list[Row], page: str, parts: Mapping[str, str]) -> str:
    """Point to the other parts of the page that do have figures for this very choice."""
    found = {row["onderdeel"]: row for row in rows if row["hier"]}
    links = [_link(row, page, parts[part]) for part, row in found.items() if part in parts]
    return f" Bij deze keuze hoort wel: {listing(links)}." if links else ""


def _place(row: Row, page: str) -> str:
    first, last = row["van"], row["tot"]
    span = "" if first is None else f" ({last})" if first == last else f" ({first} tot en met {last})"
    text = f"{row['branche']}, {row['regio']}"
    return f"{_link(row, page, text)}{escape(span)}"


def _link(row: Row, page: str, text: str) -> str:
    choice = {"regio": row["regio_code"], "branche": row["branche_code"], "onderdeel": row["onderdeel"]}
    href = escape(f"/{page}?{urlencode(choice)}", quote=True)
    return f'<a href="{href}" target="_self">{escape(text)}</a>'
