"""How fresh figures are, under each figure and per theme; what is late says so in words, with a sign, and in amber."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

from analysis.formats import MISSING, day
from analysis.freshness import Freshness, standing
from analysis.rows import records
from ui.figure import View

LABELS = {
    "mislukt": '<span class="ds-etiket ds-let-op"><span aria-hidden="true">⚠</span> ophalen mislukt</span>',
    "te laat": '<span class="ds-etiket ds-let-op"><span aria-hidden="true">⚠</span> te laat</span>',
    "op tijd": '<span class="ds-etiket ds-goed"><span aria-hidden="true">✓</span> op tijd</span>',
    "geen vast ritme": '<span class="ds-etiket">geen vast ritme</span>',
}
MOST_LINES = 2
_AMBER = ("mislukt", "te laat")
_HEADINGS = ("Thema", "Cijfers t/m", "Stand", "Volgende verwacht", "Opgehaald")


def freshness_note(found: Sequence[Freshness], today: date) -> str:
    """Give the lines under a figure, judged as of `today`: empty without any, folded when there are many."""
    lines = [f"{escape(item.told())}.{_amber(item, today)}" for item in found]
    if len(lines) <= MOST_LINES:
        return "".join(f'<p class="ds-bron">{line}</p>' for line in lines)
    stands = [item.standing(today) for item in found]
    counts = [f" {stands.count(stand)} × {LABELS[stand]}" for stand in _AMBER if stand in stands]
    items = "".join(f"<li>{line}</li>" for line in lines)
    head = f"Hoe actueel: {len(lines)} tabellen of thema’s{''.join(counts)}"
    return f'<div class="ds-bron"><details><summary>{head}</summary><ul>{items}</ul></details></div>'


def _amber(item: Freshness, today: date) -> str:
    """Give the label of what is late or could not be fetched, with what that means for the figures shown."""
    stand = item.standing(today)
    if stand not in _AMBER:
        return ""
    since = f" {item.failure()}." if item.mislukt else ""
    return f" {LABELS[stand]}{since}"


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
        LABELS[standing(row["volgende_verwacht"], None, today)],
        _day(row["volgende_verwacht"]),
        _day(row["opgehaald"]),
    )
    return f'<tr><th scope="row">{escape(row["thema"])}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def _day(text: str | None) -> str:
    return MISSING if text is None else day(date.fromisoformat(text))
