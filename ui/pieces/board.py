"""Boards and lists in place of a chart: actions per term, goals of the lines, how the matchtafel works."""

from __future__ import annotations

from html import escape
from typing import Any

from analysis.findings.regioplan.acties import UNREAD
from analysis.rows import records
from ui import practice
from ui.figure import View

TERMS = {"kort": "Kort", "middellang": "Middellang", "lang": "Lang"}
_MEANING = {"kort": "binnen 1 jaar", "middellang": "2 tot 3 jaar", "lang": "meer dan 3 jaar"}
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


def board(view: View) -> str:
    """Give the actions of `actie_lijst` as columns per term; an action with more terms stands in each, marked.

    Only the terms that the reader chose are drawn. Actions without a term stand in a column of their own.
    """
    rows = records(view.frame)
    chosen = view.answer.parameters["termijnen"] or list(TERMS)
    columns = [_column(term, [row for row in rows if row[term]]) for term in TERMS if term in chosen]
    without = [row for row in rows if not any(row[term] for term in TERMS)]
    if without:
        columns.append(_column("", without))
    return f'<div class="ds-bord">{"".join(columns)}</div>'


def _column(term: str, rows: list[dict[str, Any]]) -> str:
    name = TERMS.get(term, "Termijn niet bekend")
    meaning = f"<small>{_MEANING[term]}</small>" if term else ""
    items = "".join(_item(row, term) for row in rows)
    noun = "actie" if len(rows) == 1 else "acties"
    return (
        f'<section aria-label="{name}"><h4>{name} <span>{len(rows)} {noun}</span>{meaning}</h4>'
        + (f"<ul>{items}</ul>" if items else "<p>Geen acties.</p>")
        + "</section>"
    )


def _item(row: dict[str, Any], term: str) -> str:
    others = [TERMS[other].lower() for other in TERMS if row[other] and other != term]
    marks = [f"ook {other}" for other in others]
    if row["aard"] == "proces":
        marks.append("proces")
    if row["stand"] != UNREAD:
        marks.append(f"{row['stand']}, {row['stand_op']}")
    if row["eigenaar"]:
        marks.append(f"eigenaar: {row['eigenaar']}")
    shown = " ".join(f'<span class="ds-etiket">{escape(mark)}</span>' for mark in marks)
    more = f"<p>{escape(row['toelichting'])}</p>" if row["toelichting"] else ""
    note = f"<p>Notitie: {escape(row['notitie'])}</p>" if row["notitie"] else ""
    body = (
        f"<details><summary>{escape(row['actie'])}</summary>{more}{note}</details>"
        if more or note
        else escape(row["actie"])
    )
    return f'<li><span class="ds-bord-nummer">{escape(row["code"])}</span><div>{body}{shown}</div></li>'


def goal_list(view: View) -> str:
    """Give the goal of every line of `actie_lijnen`."""
    items = "".join(
        f'<li><span class="ds-bord-nummer">{row["actielijn"]}</span><div><strong>{escape(row["titel"])}</strong>'
        f"<p>{escape(row['doel'] or 'Geen doel in de bron.')}</p></div></li>"
        for row in records(view.frame)
    )
    return f'{practice.line()}<div class="ds-bord ds-doelen"><ul>{items}</ul></div>'


def table_lists(view: View) -> str:
    """Give the lines of `instrument_matchtafel` as one list per part."""
    rows = records(view.frame)
    parts = []
    for name in dict.fromkeys(row["onderdeel"] for row in rows):
        items = "".join(f"<li>{escape(row['tekst'])}</li>" for row in rows if row["onderdeel"] == name)
        heading = escape(_HEADINGS.get(name, str(name).capitalize()))
        parts.append(f"<section><h4>{heading}</h4><ul>{items}</ul></section>")
    return f'<div class="ds-bord ds-lijsten">{"".join(parts)}</div>'
