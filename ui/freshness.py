"""The table of how fresh each theme is; what is late says so in words, with a sign, and in amber."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from analysis.findings.overzicht import standing
from analysis.formats import MISSING, day
from analysis.rows import records
from ui.figure import View

_LABELS = {
    "te laat": '<span class="ds-etiket ds-let-op"><span aria-hidden="true">⚠</span> te laat</span>',
    "op tijd": '<span class="ds-etiket ds-goed"><span aria-hidden="true">✓</span> op tijd</span>',
    "geen vast ritme": '<span class="ds-etiket">geen vast ritme</span>',
}
_HEADINGS = ("Thema", "Cijfers t/m", "Stand", "Volgende verwacht", "Opgehaald")


def freshness_table(view: View, today: date) -> str:
    """Give the rows of `overzicht_actualiteit` as a table, judged as of `today`."""
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEADINGS)
    body = "".join(_row(row, today) for row in records(view.frame))
    caption = view.titled("Per thema: tot welke periode er cijfers zijn en of er nieuwere horen te zijn")
    return (
        f'<div class="ds-tabel-kader" tabindex="0" role="region" aria-label="{caption}"><table class="ds-tabel">'
        f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: dict[str, Any], today: date) -> str:
    cells = (
        escape(row["laatste_periode"]),
        _LABELS[standing(row, today)],
        _day(row["volgende_verwacht"]),
        _day(row["opgehaald"]),
    )
    return f'<tr><th scope="row">{escape(row["thema"])}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def _day(text: str | None) -> str:
    return MISSING if text is None else day(date.fromisoformat(text))
