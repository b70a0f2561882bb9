"""The key-figure card: label, value, period, change with its comparison, small line, marks and source."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

from analysis.changes import WITHIN_ROUNDING, Change, change_of, value_text
from analysis.formats import MISSING
from analysis.keyfigures import KeyFigure, key_figures
from analysis.rows import records
from queries.whole import COUNTRY
from ui.drawing.sparkline import sparkline
from ui.drawing.tile import source_text
from ui.figure import Source, View

_ARROWS = {"hoger": "▲", "lager": "▼", "gelijk": "=", WITHIN_ROUNDING: "≈"}
_UNITS = ["eenheid", "verschil_eenheid"]


def anchor(plek: str) -> str:
    """Give the id of a card in the page, to link to."""
    return f"kern-{plek.replace('_', '-')}"


def cards(view: View) -> str:
    """Give the cards of `overzicht_kerncijfers` as one description list, in the order of the rows."""
    sources = {source.id: source for source in view.sources}
    regional = view.answer.parameters["regio"] != COUNTRY
    items = "".join(_card(card, sources, regional) for card in key_figures(view.frame))
    return f'<section aria-label="Kerncijfers"><dl class="ds-kernen">{items}</dl></section>'


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
    return MISSING if change is None else change.tekst or change.richting


def _card(card: KeyFigure, sources: dict[str, Source], regional: bool) -> str:
    unit = f" <small>{escape(card.eenheid)}</small>" if card.eenheid else ""
    place = card.rij["gebied"] if card.regionaal else "landelijk" if regional else None
    marks = "".join(f'<span class="ds-etiket">{escape(mark)}</span> ' for mark in (place, *card.merken) if mark)
    parts = [
        f'<dt class="ds-kern-naam">{escape(card.naam)}</dt>',
        f'<dd class="ds-kern-waarde">{escape(card.tekst)}{unit}</dd>',
        f'<dd class="ds-kern-periode">{escape(card.periode)}</dd>',
        _change(card.change) if card.change else "",
        f'<dd class="ds-kern-lijn">{sparkline(card.reeks)}</dd>' if card.reeks else "",
        f'<dd class="ds-kern-merken">{marks}</dd>' if marks else "",
        _source(card, sources),
    ]
    return f'<div class="ds-kern" id="{anchor(card.plek)}">{"".join(parts)}</div>'


def _change(change: Change) -> str:
    """Give the change with arrow and word; the colour only repeats the word."""
    word = change.oordeel or change.richting
    said = f"{change.tekst}, {word}" if change.tekst else word
    return (
        f'<dd class="ds-kern-verschil {change.oordeel or ""}"><strong><span aria-hidden="true">'
        f"{_ARROWS[change.richting]}</span> {escape(said)}</strong>"
        f'<span class="ds-kern-tegen">vergeleken met {escape(change.tegen)}</span></dd>'
    )


def _source(card: KeyFigure, sources: dict[str, Source]) -> str:
    source = sources.get(card.rij["bron_id"])
    if source is None:
        return ""
    cited = escape(source_text(source))
    if source.url:
        cited = f'<a href="{escape(source.url, quote=True)}" target="_blank" rel="noopener">{cited}</a>'
    found = f" ({escape(card.rij['vindplaats'])})" if card.rij["vindplaats"] else ""
    note = f" Noot: {escape(card.rij['noot'])}." if card.rij["noot"] else ""
    return (
        f'<dd class="ds-kern-bron"><details><summary aria-label="Bron van {escape(card.naam, quote=True)}">Bron'
        f"</summary>{cited}{found}.{note}</details></dd>"
    )
