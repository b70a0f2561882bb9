"""The quarter on two pages of paper, set by what sets the factsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ui.alone import alone
from ui.factsheet.sheet import on_paper
from ui.factsheet.typesetting import fitted, surroundings
from ui.figure import View
from ui.quarter import Report
from ui.quarter.words import Block, in_words, releases, sentences

_MOST = 5


def quarter_sheet(report: Report, address: str) -> bytes:
    """Give the quarter as PDF: the sentences, what is new, as many charts as fit, and what is to come.

    Args:
        report: The quarter.
        address: Where the dashboard is reached, for the link and QR code.
    """
    views = [view for _, views in report.delen for view in views if not view.frame.empty]
    drawn = [view for view in views if view.figure.chart is not None]
    figures = [on_paper(view).titled(alone(view)) for view in drawn[:_MOST]]
    return fitted(lambda kept: _around(report, drawn, kept, f"{address}{report.pad()}"), figures)


def _around(report: Report, drawn: list[View], kept: Sequence[int], link: str) -> dict[str, Any]:
    said = [Block(heading, tuple(_lines(views))) for heading, views in report.delen]
    return surroundings(
        report.build_id,
        link,
        list(dict.fromkeys(view.answer.query.titel for at, view in enumerate(drawn) if at not in kept)),
        soort="Mijn kwartaal:",
        titel=report.plaats,
        onder=f"Mijn kwartaal: {report.tak}",
        lijsten=[_list(block) for block in (sentences(report), *said[:1])],
        slot=[_list(block) for block in (*(block for block in said[1:] if block.regels), releases(report))],
    )


def _lines(views: tuple[View, ...]) -> list[tuple[str, None]]:
    """Give the words of figures that have no chart, for those are not drawn on paper either."""
    return [(in_words(view), None) for view in views if view.figure.chart is None]


def _list(block: Block) -> dict[str, Any]:
    return {"kop": block.kop, "genummerd": block.genummerd, "regels": [text for text, _ in block.regels]}
