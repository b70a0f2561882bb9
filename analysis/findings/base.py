"""The words that go with a figure, always made from its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.formats import is_missing, listing

# How long each part may be, in characters, however much data there is (tests/unit/test_findings_scale.py).
TITLE, SENTENCE, ALT, NOTE = 110, 420, 600, 260
NOTES = 3


@dataclass(frozen=True)
class Findings:
    """What a figure says.

    Attributes:
        titel: The finding as a title, without full stop; one or two numbers.
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


def fitting(*texts: str, room: int = TITLE) -> str:
    """Give the first of some texts that is at most `room` characters long, else the last."""
    return next((text for text in texts if len(text) <= room), texts[-1])


def enough(parts: Sequence[str], room: int, joint: str = ", ") -> str:
    """Give an enumeration as far as it fits and count the rest: 'a, b en c', or 'a, b en nog 7 (zie de tabel)'.

    Args:
        parts: What is enumerated, the most telling first; the first is always given.
        room: Number of characters there is room for.
        joint: What stands between parts: ', ', or '; ' or '. ', with which no 'en' stands before the last.
    """
    joint_and = "En" if joint.startswith(".") else "en"
    for kept in range(len(parts), 0, -1):
        rest = [f"nog {len(parts) - kept} (zie de tabel)"] if kept < len(parts) else []
        told = list(parts[:kept])
        text = listing(told + rest) if joint == ", " else joint.join(told + [f"{joint_and} {text}" for text in rest])
        if len(text) <= room or kept == 1:
            return text
    return ""
