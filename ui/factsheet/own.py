"""What a page works out from the reader's own numbers, on paper: with what was filled in and how it was reckoned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from analysis.formats import capital, listing
from queries.parameters import Asked, written
from ui.factsheet.sheet import labels, on_paper
from ui.factsheet.typesetting import fitted, surroundings
from ui.figure import View
from ui.pages import Page

# 'wat u doet: behoud 10; uren 2', 'van de 100 vertrekken er per jaar, zoals 15 of 10-20'
_EXAMPLE = re.compile(r"(?:, zoals|:) .*")


def own_sheet(page: Page, views: list[View], address: str) -> bytes:
    """Give the figures of a page that calculate as PDF; nothing of it is kept.

    Args:
        page: The page they stand on.
        views: Those figures, with the choices of the reader.
        address: Where the dashboard is reached, for the link and QR code.
    """
    link = f"{address}{views[0].page_path()}"
    return fitted(lambda kept: _around(page, views, kept, link), [on_paper(view) for view in views])


def _around(page: Page, views: list[View], kept: Sequence[int], link: str) -> dict[str, Any]:
    """Give what stands around the figures that it has: the numbers filled in before, the way of reckoning below."""
    how = dict.fromkeys(line for at in kept for line in views[at].figure.toelichting)
    return surroundings(
        views[0].answer.build_id,
        link,
        [view.answer.query.titel for at, view in enumerate(views) if at not in kept],
        soort="Rekenblad",
        titel=page.titel,
        onder="Met uw eigen getallen",
        lijsten=[{"kop": "Ingevuld", "genummerd": False, "regels": _filled_in(views)}],
        slot=[{"kop": "Zo is er gerekend", "genummerd": False, "regels": list(how)}],
    )


def _filled_in(views: list[View]) -> list[str]:
    """Give every choice once, by what its question calls it; not with its example, which would look filled in."""
    told = {}
    for view in views:
        for name, parameter in view.figure.open_parameters().items():
            called = _EXAMPLE.sub("", parameter.omschrijving)
            told[name] = f"{capital(called)}: {_said(name, view.answer.parameters[name])}"
    return list(told.values())


def _said(name: str, value: Asked) -> str:
    if isinstance(value, str) and name in {"regio", "branche"}:
        return labels(name).get(value, value)
    if isinstance(value, list):
        return listing(value) or "niets"
    if isinstance(value, str):
        return value or "niet ingevuld"
    return written(value).replace(".", ",")  # as it is filled in: no points in thousands, a start of draws is no amount
