"""Bars of what is expected: open, because nothing in them was measured."""

from __future__ import annotations

import pandas as pd

from analysis.formats import number
from ui.charts.compared.ranking import ranking
from ui.picture import Picture


def expected(frame: pd.DataFrame, chosen: str | None = None) -> Picture:
    """Draw open bars under headings, all on one scale so that groups may be compared by eye.

    Args:
        frame: One row per bar: groep (heading), naam, waarde, and tekst when the words are not just the number.
        chosen: Column that is true for the bars that stand out.
    """
    words = frame if "tekst" in frame else frame.assign(tekst=[number(value) for value in frame["waarde"]])
    return ranking(
        words.assign(verwacht=True),
        row="naam",
        value="waarde",
        text="tekst",
        group="groep",
        whole=float(frame["waarde"].max()),
        chosen=chosen,
        rough="verwacht",
    )
