"""A cell with a figure: what it says and what it is for."""

from __future__ import annotations

from dataclasses import dataclass

from etl.importing.layouts.description import Field
from etl.importing.meaning.drafts import Draft
from etl.importing.numbers.printed import Decimaal, Missing, Number, Reading, Unclear, Unreadable, read
from etl.importing.numbers.scale import Scale, split_printed, split_scale
from etl.importing.numbers.wording import split_mark
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell


@dataclass(slots=True, eq=False)
class Measured:
    """A cell with a figure; equal to itself only, so that a set of them asks nothing of what they hold.

    Attributes:
        draft: The row it is for.
        column: The measure it stands under.
        cell: The cell.
        scale: In what it is told.
        reading: What it says.
        mark: Its footnote mark.
        unit: What its header says of the unit, '' when nothing.
    """

    draft: Draft
    column: Field
    cell: Cell
    scale: Scale
    reading: Reading
    mark: str | None
    unit: str

    @property
    def body(self) -> str:
        """Its text without footnote mark and without a word for thousands or millions."""
        return split_printed(self.cell.text)[0]

    def refuse(self, problems: Collector, expected: str, advice: str) -> None:
        """Tell what is wrong with it; nothing is concluded from its absence."""
        self.draft.wrong.add(self.column.naam)
        problems.cell(self.cell, expected, advice)


def reading_of(cell: Cell, decimaal: Decimaal | None) -> tuple[Reading, str | None]:
    """Give what a cell says, and its footnote mark."""
    if cell.kind == "datum":
        return Unreadable(), None
    if cell.number is not None:
        return Number(cell.number, "%" if cell.text.endswith("%") else ""), None
    body, mark = split_mark(cell.text)
    if mark and not body:
        return Missing("onbekend"), mark
    body = split_scale(body)[0]
    reading = read(body)
    # what stays unclear is settled beside the other numbers of its column
    as_read = decimaal is None or isinstance(reading, Unclear)
    return reading if as_read else read(body, decimaal), mark
