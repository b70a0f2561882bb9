"""How fresh figures are, under each figure and per theme; what is late says so in words, with a sign, and in amber."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from analysis.formats import MISSING, day
from analysis.freshness import Freshness, standing
from analysis.rows import records
from ui.figure import View
from ui.markup import render

_AMBER = ("mislukt", "te laat")
_HEADINGS = ("Thema", "Cijfers t/m", "Stand", "Volgende verwacht", "Opgehaald")


def freshness_lines(found: Sequence[Freshness], today: date) -> Markup:
    """Give an item of a list per table or theme, judged as of `today`; what is late or failed says so."""
    lines = []
    for item in found:
        stand = item.standing(today)
        late = stand in _AMBER
        lines.append((item.told(), stand if late else "", item.failure() if item.mislukt and late else ""))
    return render("freshness.lines", lines=lines)


def label(stand: str) -> Markup:
    """Give how something stands as a label; what is late or failed has a sign too."""
    return render("freshness.label", stand=stand)


def freshness_table(view: View, today: date) -> Markup:
    """Give the rows of `overzicht_actualiteit` as a table, judged as of `today`."""
    rows = []
    for row in records(view.frame):
        stand = label(standing(row["volgende_verwacht"], None, today))
        told = (row["laatste_periode"], stand, day_of(row["volgende_verwacht"]), day_of(row["opgehaald"]))
        rows.append((row["thema"], [(text, False) for text in told]))
    caption = view.titled("Per thema: tot welke periode er cijfers zijn en of er nieuwere horen te zijn")
    return render("tables.table", caption=caption, headings=[(name, False) for name in _HEADINGS], rows=rows)


def day_of(text: str | None) -> str:
    """Give an ISO day as the reader sees it."""
    return MISSING if text is None else day(date.fromisoformat(text))
