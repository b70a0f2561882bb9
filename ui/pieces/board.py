"""Boards and lists in place of a chart: actions per term, goals of the lines, how the matchtafel works."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from analysis.findings.regioplan.acties import UNREAD
from analysis.rows import records
from queries.parameters import list_of
from ui import practice
from ui.figure import View
from ui.markup import render

TERMS = {"kort": "Kort", "middellang": "Middellang", "lang": "Lang"}
# actions of a term that a telephone shows at once
_FIRST = 3
_HEADINGS = {
    "doel": "Doel",
    "deelnemer": "Wie doen mee",
    "functionaris": "Wie schuift aan",
    "kandidaat": "Kandidaten",
    "spelregel": "Spelregels",
    "frequentie": "Hoe vaak",
    "voordeel": "Wat het oplevert",
    "prijs": "Prijs",
}


def board(view: View) -> Markup:
    """Give the actions of `actie_lijst` as columns per term; an action with more terms stands in each, marked.

    Only the terms that the reader chose are drawn. Actions without a term stand in a column of their own. On a
    telephone a long column is folded.
    """
    rows = records(view.frame)
    chosen = list_of(view.answer.parameters, "termijnen") or list(TERMS)
    columns = [_column(term, [row for row in rows if row[term]]) for term in TERMS if term in chosen]
    without = [row for row in rows if not any(row[term] for term in TERMS)]
    if without:
        columns.append(_column("", without))
    return render("board.board", columns=columns, first=_FIRST)


def _column(term: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": TERMS.get(term, "Termijn niet bekend"),
        "count": f"{len(rows)} {'actie' if len(rows) == 1 else 'acties'}",
        "actions": [(row, _marks(row, term)) for row in rows],
    }


def _marks(row: dict[str, Any], term: str) -> list[str]:
    marks = [f"ook {TERMS[other].lower()}" for other in TERMS if row[other] and other != term]
    if row["aard"] == "proces":
        marks.append("proces")
    if row["stand"] != UNREAD:
        marks.append(f"{row['stand']}, {row['stand_op']}")
    if row["eigenaar"]:
        marks.append(f"eigenaar: {row['eigenaar']}")
    return marks


def goal_list(view: View) -> Markup:
    """Give the goal of every line of `actie_lijnen`."""
    return practice.line() + render("board.goals", rows=records(view.frame))


def table_lists(view: View) -> Markup:
    """Give the lines of `instrument_matchtafel` as one list per part."""
    parts: dict[str, list[str]] = {}
    for row in records(view.frame):
        parts.setdefault(row["onderdeel"], []).append(row["tekst"])
    named = [(_HEADINGS.get(part, part.capitalize()), texts) for part, texts in parts.items()]
    return render("board.lists", parts=named)
