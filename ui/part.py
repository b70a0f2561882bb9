"""Rows that are not all there are: said in the title, the notes, the file's name and its metadata.

`ui.figure.view_of` puts these words on every View, so a part of something can leave the house under no plain name.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.findings import Findings
from analysis.formats import number
from queries.run import Part


def in_words(part: Part) -> str:
    """Give which rows these are: 'de eerste 20.000 rijen', 'rij 101 tot en met 200 van 345'."""
    if part.rows == 0:
        return f"geen rijen{_of(part)}"
    if part.first == 1:
        return f"de eerste {number(part.rows)} {'rij' if part.rows == 1 else 'rijen'}{_of(part)}"
    return f"rij {number(part.first)} tot en met {number(part.first + part.rows - 1)}{_of(part)}"


def in_name(part: Part | None) -> str:
    """Give the same as a part of a file's name; empty when these are all rows."""
    if part is None:
        return ""
    last = f"tot-{part.first + part.rows - 1}" if part.rows else "geen"
    rows = f"eerste-{part.rows}-rijen" if part.first == 1 and part.rows else f"rij-{part.first}-{last}"
    return rows if part.total is None else f"{rows}-van-{part.total}"


def told(words: Findings, part: Part | None) -> Findings:
    """Give the words of a figure with what is left out; they speak of the rows that are there only."""
    if part is None:
        return words
    said = in_words(part)
    more = "Er zijn er meer. Kies minder om alles te zien." if part.total is None else "De rest staat er niet in."
    return replace(
        words,
        titel=f"{said[0].upper()}{said[1:]}: {words.titel}",
        let_op=(f"Dit zijn alleen {said}. {more}" if part.rows else f"Hier staan {said}.", *words.let_op),
    )


def _of(part: Part) -> str:
    return "" if part.total is None else f" van {number(part.total)}"
