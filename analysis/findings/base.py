"""The words that go with a figure, always made from its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.claims import holes
from analysis.formats import count_word, is_missing, listing

# How long each part may be, in characters, however much data there is (tests/unit/findings/test_scale.py).
TITLE, SENTENCE, ALT, NOTE = 110, 420, 600, 260
_MORE = "en nog meer (zie de tabel)."
NOTES = 3
# The branches of the AZW division; what has fewer of them says so.
BRANCHES = 10
OF_BRANCHES = f"van de {count_word(BRANCHES)} branches"


@dataclass(frozen=True)
class Findings:
    """What a figure says.

    Attributes:
        titel: The finding as a title, without full stop; one or two numbers.
        zin: The takeaway in one or two Dutch sentences.
        alt: What is drawn, for who cannot see it: kind of chart, range, first and last value, direction.
        let_op: Caveats that hold for these very rows, without which a reader would err.
        opmerkingen: What else there is to know of these very rows; stands in the explanation.
    """

    titel: str
    zin: str
    alt: str
    let_op: tuple[str, ...] = ()
    opmerkingen: tuple[str, ...] = ()

    @property
    def noten(self) -> tuple[str, ...]:
        """All that is said beside title, sentence and alt text, what a reader must know first."""
        return (*self.let_op, *self.opmerkingen)


def nothing_found(
    subject: str, told: str = "", why: str = "Voor deze keuze is geen cijfer gepubliceerd of ingelezen."
) -> Findings:
    """Give the words for a choice without figures.

    Args:
        subject: What there are no figures about.
        told: The title, where nobody chose anything.
        why: Why there are none, or what there is.
    """
    return Findings(
        titel=told or f"Geen cijfers over {subject} voor deze keuze",
        zin=why,
        alt=f"Er is niets getekend: geen cijfers over {subject}.",
    )


def known(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """Give the rows that have a value in `column`."""
    return frame[~frame[column].map(is_missing).astype(bool)]


def fitting(*texts: str, room: int = TITLE) -> str:
    """Give the first of some texts that is at most `room` characters long, else the last."""
    return next((text for text in texts if len(text) <= room), texts[-1])


def shortened(text: str, room: int) -> str:
    """Give a text that ends in an enumeration, cut at the last part that fits; what is first always stays."""
    if len(text) <= room:
        return text
    kept = text[:room][: -len(_MORE)]
    cuts = (kept.rpartition(joint) for joint in ("; ", ", ", ". "))
    return next((f"{head}{joint}{_MORE if joint != '. ' else ''}".strip() for head, joint, _ in cuts if joint), kept)


def enough(parts: Sequence[str], room: int, joint: str = ", ") -> str:
    """Give an enumeration as far as it fits and count the rest: 'a, b en c', or 'a, b en nog 7 (zie de tabel)'.

    Args:
        parts: What is enumerated, the most telling first; the first is always given.
        room: Number of characters there is room for.
        joint: What stands between parts: ', ', or '; ' or '. ', with which no 'en' stands before the last, or ' '
            between whole sentences.
    """
    start, stop = ("En" if joint in {". ", " "} else "en"), ("." if joint == " " else "")
    for kept in range(len(parts), 0, -1):
        left = parts[kept:]
        rest = [f"nog {len(left)} (zie de tabel)"] if left else []
        told = list(parts[:kept])
        text = listing(told + rest) if joint == ", " else joint.join(told + [f"{start} {text}{stop}" for text in rest])
        if len(text) <= room or kept == 1:
            return text
    return ""


def noted(rows: Sequence[Mapping[str, Any]], name: str) -> tuple[str, ...]:
    """Give each note of some rows once, with the periods it is about: 'VVT, 2e kwartaal 2021: afgerond.'.

    Args:
        rows: Rows with noot and periode.
        name: Column that says what the note is about.
    """
    periods: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        if row["noot"]:
            periods.setdefault((row[name], row["noot"]), []).append(row["periode"])
    return tuple(f"{what}, {enough(times, 80)}: {note}." for (what, note), times in periods.items())


def gaps(rows: Sequence[Mapping[str, Any]], *, quarterly: bool = False) -> tuple[str, ...]:
    """Say which part of the periods of one line has no figure: what 'van A tot en met B' keeps silent.

    Args:
        rows: Rows with a number: periode_code and periode.
        quarterly: All four quarters of a year belong to it.
    """
    found = holes(rows, quarterly=quarterly)
    return (
        ()
        if found is None
        else (f"{found.tekst}. Die {'plek blijft' if found.aantal == 1 else 'plekken blijven'} leeg.",)
    )


def capped(notes: Sequence[str]) -> tuple[str, ...]:
    """Give at most three caveats: of more, the last is what fits of the rest with a count of what does not."""
    if len(notes) <= NOTES:
        return tuple(notes)
    return (*notes[: NOTES - 1], enough(notes[NOTES - 1 :], NOTE, " "))
