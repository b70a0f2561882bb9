"""The key-figure card: label, value, period, change with its comparison, small line, marks and source."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from analysis.changes import WITHIN_ROUNDING, change_of, value_text
from analysis.formats import MISSING
from analysis.keyfigures import KeyFigure, key_figures
from analysis.rows import records
from queries.parameters import text_of
from queries.whole import COUNTRY
from ui.behind import Source
from ui.drawing.sparkline import sparkline
from ui.drawing.tile import source_text
from ui.figure import View, once_per_view
from ui.markup import render

_ARROWS = {"hoger": "▲", "lager": "▼", "gelijk": "=", WITHIN_ROUNDING: "≈"}
_UNITS = ["eenheid", "verschil_eenheid"]


def anchor(plek: str) -> str:
    """Give the id of a card in the page, to link to."""
    return f"kern-{plek.replace('_', '-')}"


@once_per_view
def figures_of(view: View) -> list[KeyFigure]:
    """Give the key figures of `overzicht_kerncijfers`, in the order of the rows; read them only."""
    return key_figures(view.frame)


@once_per_view
def cards(view: View) -> Markup:
    """Give the cards of `overzicht_kerncijfers` as one description list, in the order of the rows."""
    sources = {source.id: source for source in view.sources}
    regional = text_of(view.answer.parameters, "regio") != COUNTRY
    return render("keyfigures.cards", items=[_card(card, sources, regional) for card in figures_of(view)])


@once_per_view
def readable(view: View) -> View:
    """Give the same view with numbers as text: each row of this table has a unit and decimals of its own."""
    rows = records(view.frame)
    frame = view.frame.drop(columns=_UNITS).assign(
        waarde=[_text(row, "waarde", "stap") for row in rows],
        verschil=[_difference(row) for row in rows],
        breed=[_text(row, "breed", "breed_stap") for row in rows],
    )
    return replace(view, answer=replace(view.answer, frame=frame.dropna(axis="columns", how="all")))


def _text(row: dict[str, Any], column: str, step: str) -> str:
    if row[column] is None:
        return MISSING
    text = value_text(row, row[column], row[step])
    return text if row["eenheid"] == "procent" else f"{text} {row['eenheid']}"


def _difference(row: dict[str, Any]) -> str:
    change = change_of(row)
    return MISSING if change is None else change.kort


def _card(card: KeyFigure, sources: dict[str, Source], regional: bool) -> dict[str, Any]:
    place = card.rij["gebied"] if card.regionaal else "landelijk" if regional else None
    source = sources.get(card.rij["bron_id"])
    return {
        "card": card,
        "id": anchor(card.plek),
        "marks": [mark for mark in (place, *card.merken) if mark],
        "arrow": _ARROWS[card.change.richting] if card.change else "",
        "line": sparkline(card.reeks) if card.reeks else "",
        "source": source and {"url": source.url, "text": source_text(source)},
    }
