"""Settles what numbers like 1.234 mean by the other numbers of the column, then of the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from etl.importing.meaning.description import Field
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.options import Options
from etl.importing.numbers.footnotes import Notes, split_mark
from etl.importing.numbers.printed import (
    Dash,
    Decimaal,
    Missing,
    Number,
    Reading,
    Unclear,
    Unreadable,
    plain_text,
    read,
)
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell


@dataclass(frozen=True)
class Figure:
    """A cell with a figure.

    Attributes:
        draft: The row it is for.
        column: The measure it stands under.
        cell: The cell.
        reading: What it says.
        mark: Its footnote mark.
    """

    draft: Draft
    column: Field
    cell: Cell
    reading: Reading
    mark: str | None = None


def read_figure(draft: Draft, column: Field, cell: Cell, decimaal: Decimaal | None) -> Figure | None:
    """Read one cell, None when it was told as a problem already (a formula without value, an error)."""
    if cell.kind in ("formule", "fout"):
        return None
    if cell.kind == "datum":
        return Figure(draft, column, cell, Unreadable())
    if cell.number is not None:
        return Figure(draft, column, cell, Number(cell.number, "%" if cell.text.endswith("%") else ""))
    body, mark = split_mark(cell.text)
    if mark and not body:
        return Figure(draft, column, cell, Missing("onbekend"), mark)
    return Figure(draft, column, cell, read(body, decimaal), mark)


def settle(figures: Iterable[Figure], notes: Notes, options: Options, problems: Collector) -> list[Figure]:
    """Give the figures with every doubt taken away; what stays doubtful is asked, once a column."""
    found = list(figures)
    by_column: dict[str, list[Figure]] = defaultdict(list)
    for figure in found:
        by_column[figure.column.naam].append(figure)
    of_file = _evidence(found)
    settled: list[Figure] = []
    for column in by_column.values():
        own = _evidence(column)
        if len(own) > 1:
            _leave(column)
            _ask_mixed(column, problems)
            continue
        seen = own or of_file
        sign = options.decimaal or (next(iter(seen)) if len(seen) == 1 else None)
        settled.extend(_settle_column(column, sign, notes, options, problems))
    return settled


def _evidence(figures: Iterable[Figure]) -> set[Decimaal]:
    readings = (figure.reading for figure in figures)
    return {found.evidence for found in readings if isinstance(found, Number) and found.evidence}


def _settle_column(
    column: list[Figure], sign: Decimaal | None, notes: Notes, options: Options, problems: Collector
) -> list[Figure]:
    dash = options.streepje or notes.dash
    settled, unclear, dashes = [], [], []
    for figure in column:
        if isinstance(figure.reading, Unclear):
            if sign is None:
                unclear.append(figure)
                continue
            again = read(split_mark(figure.cell.text)[0], sign)
            settled.append(replace(figure, reading=again))
        elif isinstance(figure.reading, Dash):
            if dash is None:
                dashes.append(figure)
                continue
            nil = Number(Decimal(0)) if dash == "nul" else Missing("niet beschikbaar")
            settled.append(replace(figure, reading=nil))
        else:
            settled.append(figure)
    _leave(unclear + dashes)
    if unclear:
        _ask_sign(unclear, problems)
    if dashes:
        advice = "Is het nul (niets) of ontbreekt het cijfer? Geef --streepje nul of --streepje ontbreekt."
        problems.cell(dashes[0].cell, f"een duidelijk cijfer{_more(dashes)}", advice)
    return settled


def _leave(figures: list[Figure]) -> None:
    """Mark figures as told about, so that nothing is concluded from their absence."""
    for figure in figures:
        figure.draft.wrong.add(figure.column.naam)


def _ask_sign(figures: list[Figure], problems: Collector) -> None:
    reading = figures[0].reading
    if isinstance(reading, Unclear):
        comma, point = (plain_text(value).replace(".", ",") for value in (reading.komma, reading.punt))
        advice = f"Is het {comma}? Geef --decimaal komma. Is het {point}? Geef --decimaal punt."
        problems.cell(figures[0].cell, f"een getal met één betekenis{_more(figures)}", advice)


def _ask_mixed(figures: list[Figure], problems: Collector) -> None:
    by_sign = {
        figure.reading.evidence: figure
        for figure in reversed(figures)
        if isinstance(figure.reading, Number) and figure.reading.evidence
    }
    comma, point = by_sign["komma"], by_sign["punt"]
    expected = f"één decimaalteken; '{comma.cell.text}' heeft een komma, '{point.cell.text}' een punt"
    later = max(comma, point, key=lambda figure: figure.cell.row)
    problems.cell(later.cell, expected, "Schrijf alle getallen op dezelfde manier.")


def _more(figures: list[Figure]) -> str:
    return f" (zo staan er {len(figures)} in de tabel)" if len(figures) > 1 else ""
