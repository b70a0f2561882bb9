"""Events on a figure: marked in its chart, listed under it. One mechanism for every figure with time on its axis."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.findings.base import ALT, fitting
from analysis.formats import counted
from ui.charts.time.events import labels_of, mark
from ui.figure import View
from ui.picture import Picture

_NAMES = ("periode_kort", "jaar", "periode")


def marked(view: View, chart: Picture) -> tuple[Picture, str]:
    """Give the chart of a figure with its events marked, and its alt text, which then names them.

    Args:
        view: The figure.
        chart: Its chart; may be changed.
    """
    labels = labels_of(chart) if view.events else None
    if labels is None:
        return chart, view.findings.alt
    mark(chart, view.events, labels, _periods(view.frame, labels), view.figure.hoogte)
    named = "; ".join(f"{number} {one.told()}" for number, one in enumerate(view.events, start=1))
    alt, there = view.findings.alt, counted(len(view.events), "gebeurtenis staat", "gebeurtenissen staan")
    told = (f"{alt} Gebeurtenissen: {named}.", f"{alt} {there[0].upper()}{there[1:]} onder de figuur.")
    return chart, fitting(*told, room=ALT)


def unmarked(view: View, chart: Picture | None) -> bool:
    """Tell whether a figure has events and no time axis to mark them on: they are only listed then."""
    return bool(view.events) and (chart is None or labels_of(chart) is None)


def _periods(frame: pd.DataFrame, labels: Sequence[str]) -> list[str]:
    """Give the CBS period behind each label: a label is a period, its short name, or the year of the only one in it."""
    codes = [str(code) for code in frame["periode_code"]]
    known = dict(zip((code[:4] for code in codes), codes, strict=True))
    for name in _NAMES:
        if name in frame:
            known |= dict(zip(frame[name].astype(str), codes, strict=True))
    return [known.get(label, label) for label in labels]
