"""The words that go with a figure, always made from its rows."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.formats import is_missing


@dataclass(frozen=True)
class Findings:
    """What a figure says.

    Attributes:
        titel: The finding as a title, without full stop.
        zin: The takeaway in one or two Dutch sentences.
        alt: What is drawn, for who cannot see it: kind of chart, range, first and last value, direction.
        let_op: Caveats that hold for these very rows.
    """

    titel: str
    zin: str
    alt: str
    let_op: tuple[str, ...] = ()


def nothing_found(subject: str) -> Findings:
    """Give the words for a choice without figures."""
    return Findings(
        titel=f"Geen cijfers over {subject} voor deze keuze",
        zin="Voor deze keuze is geen cijfer gepubliceerd of ingelezen.",
        alt=f"Er is niets getekend: geen cijfers over {subject}.",
    )


def known(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """Give the rows that have a value in `column`."""
    return frame[~frame[column].map(is_missing).astype(bool)]
