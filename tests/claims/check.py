"""Check every claim in the words of one view against its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.claims.changes import change_claims
from tests.claims.extremes import extreme_claims, place_claims
from tests.claims.notes import QUOTED, note_claims, patterns_for
from tests.claims.numbers import Claim, Words, number_claims
from tests.claims.promises import promise_claims
from tests.claims.rests import rest_claims
from tests.claims.rows import Table
from tests.claims.spread import spread_claims, spread_for
from tests.claims.subject import subject_claims
from tests.claims.ties import tie_claims
from tests.claims.words import read
from ui.figure import View

PARTS = ("titel", "zin", "alt")


@cache
def shapes() -> dict[str, dict[str, Any]]:
    """Give what of the figures no header says."""
    return yaml.safe_load((Path(__file__).parent / "shapes.yml").read_text(encoding="utf-8")) or {}


def said_in(view: View) -> dict[str, str]:
    """Give everything a figure says, by part: title, sentence, alt text and each caveat."""
    said = {part: getattr(view.findings, part) for part in PARTS}
    return said | {f"let op {place}": text for place, text in enumerate(view.findings.noten, 1)}


def _known(part: str, question: str) -> list[re.Pattern[str]]:
    quoted = [QUOTED] if part.startswith("let op") else []
    return [*quoted, *(pattern for pattern, _, _ in (*patterns_for(part), *spread_for(question, counted=True)))]


def words_of(view: View, words: Mapping[str, str] | None = None, beside: Mapping[str, Any] | None = None) -> Words:
    """Give the words of a view, or others in their place, cut into what they say and bound to its rows."""
    said = words or said_in(view)
    table = Table(view.frame, view.answer.query, {**shapes().get(view.figure.id, {}), **(beside or {})})
    return Words(
        table, tuple(read(part, text, table, _known(part, view.answer.query.naam)) for part, text in said.items())
    )


def claims_of(
    view: View, words: Mapping[str, str] | None = None, beside: Mapping[str, Any] | None = None
) -> list[Claim]:
    """Give every claim of a view, checked; of one without rows there is none.

    Args:
        view: Rows and words.
        words: Other words to check against these rows, by part; for the proof that wrong words are caught.
        beside: Rows of other questions that the words tell of too.
    """
    return [] if view.frame.empty else list(_claims(words_of(view, words, beside), view.answer.parameters))


def _claims(words: Words, parameters: Mapping[str, Any]) -> Iterator[Claim]:
    yield from number_claims(words)
    yield from extreme_claims(words)
    yield from place_claims(words)
    yield from change_claims(words)
    yield from note_claims(words)
    yield from rest_claims(words)
    yield from promise_claims(words)
    yield from tie_claims(words)
    yield from spread_claims(words)
    yield from subject_claims(words, parameters)
