"""The selection of a reader on two pages of paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from analysis.formats import counted
from ui.asked.selection import NAME, written
from ui.factsheet.sheet import on_paper
from ui.factsheet.typesetting import fitted, surroundings
from ui.figure import View


def selection_sheet(views: Sequence[View], address: str) -> bytes:
    """Give the figures of a selection as PDF, in the order of the reader as far as the pages allow.

    Args:
        views: The figures, with their choices.
        address: Where the dashboard is reached, for the link and QR code.
    """
    build_id = views[0].answer.build_id
    link = f"{address}/selectie?{urlencode({NAME: written(view.entry() for view in views), 'build': build_id})}"
    return fitted(lambda kept: _around(views, kept, link), [on_paper(view) for view in views])


def _around(views: Sequence[View], kept: Sequence[int], link: str) -> dict[str, Any]:
    return surroundings(
        views[0].answer.build_id,
        link,
        [view.answer.query.titel for at, view in enumerate(views) if at not in kept],
        soort="Factsheet",
        titel="Uw selectie",
        onder=f"Arbeidsmarkt in beeld: {counted(len(views), 'figuur', 'figuren')}",
    )
