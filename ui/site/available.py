"""Draw the figures that have rows for a choice; the others become one quiet line that says where to look."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from analysis.formats import from_to
from analysis.rows import records
from queries.parameters import Parameters
from queries.run import run
from ui.drawing.tile import draw
from ui.figure import Figure, make_view
from ui.figures import FIGURES
from ui.markup import render
from ui.pages import Page, Part

_LINKS = 4
Row = dict[str, Any]


def elsewhere(page: Page, region: str, sector: str) -> list[Row]:
    """Give for which regions and branches there are figures on each topic of a page, nearest to this choice first.

    Args:
        page: A page whose `aanbod` is a question with the columns onderwerp, regio(_code), branche(_code), van, tot,
            hier and elders, how many choices there are but this one.
        region: Code of the chosen region.
        sector: Code of the chosen branch.
    """
    part_of = {figure.onderwerp[0]: figure.onderdeel for figure in _figures(page) if figure.onderwerp}
    rows = records(run(str(page.aanbod), {"regio": region, "branche": sector}).frame)
    return [row | {"onderdeel": part_of[row["onderwerp"]]} for row in rows]


def first_part(page: Page, rows: list[Row]) -> str:
    """Give the first part of a page that has figures for this choice, else the first part."""
    here = {row["onderdeel"] for row in rows if row["hier"]}
    return next((part.code for part in page.onderdelen if part.code in here), page.onderdelen[0].code)


def _figures(page: Page) -> list[Figure]:
    return [figure for figure in FIGURES.values() if figure.pagina == page.path]


def show_known(page: Page, part: Part, chosen: Parameters, rows: list[Row]) -> None:
    """Draw each figure of a part that has rows, then one line on the topics that have none.

    Args:
        page: The page.
        part: Its part; a figure without a topic stays silent when it is empty.
        chosen: Every choice of the page; a figure takes the ones its question knows.
        rows: What `elsewhere` gave.
    """
    figures = [figure for figure in _figures(page) if figure.onderdeel == part.code]
    missing: dict[str, str] = {}
    drawn = False
    for figure in figures:
        view = make_view(figure, figure.takes(chosen))
        if not view.answer.frame.empty:
            draw(view)
            drawn = True
        elif figure.onderwerp and figure.onderwerp[1]:
            missing |= [figure.onderwerp]
    if missing:
        topics = [(name, _places(topic, rows, page.path)) for topic, name in missing.items()]
        st.html(render("available.elsewhere", topics=topics, own=[] if drawn else own_parts(rows, page)))


def _places(topic: str, rows: list[Row], page: str) -> list[Markup | str]:
    """Give for which choices there are figures on a topic, as links; the last counts what is left out."""
    places = [row for row in rows if row["onderwerp"] == topic and not row["hier"]]
    links: list[Markup | str] = [_place(row, page) for row in places]
    if places and places[0]["elders"] > _LINKS + 1:
        links[_LINKS:] = [f"{places[0]['elders'] - _LINKS} andere keuzes"]
    return links


def own_parts(rows: list[Row], page: Page) -> list[Markup]:
    """Give links to the parts of a page that do have figures for this very choice; `rows` is what `elsewhere` gave."""
    found = {row["onderdeel"]: row for row in rows if row["hier"]}
    return [_link(row, page.path, page.part(code).naam) for code, row in found.items()]


def _place(row: Row, page: str) -> Markup:
    first, last = row["van"], row["tot"]
    when = "" if first is None else f" ({from_to(first, last, str)})"
    return _link(row, page, f"{row['branche']}, {row['regio']}") + when


def _link(row: Row, page: str, text: str) -> Markup:
    choice = {"regio": row["regio_code"], "branche": row["branche_code"], "onderdeel": row["onderdeel"]}
    return render("links.inward", address=f"/{page}?{urlencode(choice)}", text=text)
