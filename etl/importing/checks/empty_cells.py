"""Tells of empty cells, and as what they are read: an empty cell may be a figure that got lost."""

from __future__ import annotations

from etl.importing.layouts.options import Setting
from etl.importing.meaning.drafts import Draft
from etl.importing.numbers.printed import IMPOSSIBLE

_NAMED = 3


class EmptyCells:
    """Counts the rows of one file of which the figure is an empty cell, a block of them at a time.

    Args:
        setting: What the file is read with.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._count = 0
        self._first: list[str] = []

    def check(self, drafts: list[Draft]) -> None:
        """Count those of a block."""
        for draft in drafts:
            empty = [cell for cell in draft.figures.values() if not cell.text.strip()]
            if draft.numbers or len(empty) < len(draft.figures) or draft.get("reden_ontbreekt") != IMPOSSIBLE:
                continue
            # what stands in a column for the reason is the reader's own word
            if empty and "reden_ontbreekt" not in draft.cells:
                self._count += 1
                self._first.extend([empty[0].address] if len(self._first) < _NAMED else [])

    def tell(self) -> None:
        """Tell how many there are, with the first."""
        if not self._count:
            return
        more = f" en nog {self._count - len(self._first)}" if self._count > len(self._first) else ""
        what = "1 lege cel is" if self._count == 1 else f"{self._count} lege cellen zijn"
        where = f"{', '.join(self._first)}{more}"
        advice = "Weet u het cijfer niet? Schrijf NB of een punt. Is het nul? Schrijf 0."
        self._setting.tell(f"{what} gelezen als '{IMPOSSIBLE}': {where}. {advice}")
