"""Check every claim in the words of one view against its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.claims.changes import change_claims
from tests.claims.extremes import extreme_claims
from tests.claims.numbers import Claim, Words, number_claims
from tests.claims.rows import Table
from tests.claims.subject import subject_claims
from tests.claims.words import read
from ui.figure import View

PARTS = ("titel", "zin", "alt")


@cache
def shapes() -> dict[str, dict[str, Any]]:
    """Give what of the figures no header says."""
    return yaml.safe_load((Path(__file__).parent / "shapes.yml").read_text(encoding="utf-8")) or {}


def claims_of(view: View, words: Mapping[str, str] | None = None) -> list[Claim]:
    """Give every claim of a view, checked.

    Args:
        view: Rows and words.
        words: Other words to check against these rows, by part; for the proof that wrong words are caught.
    """
    return list(_claims(view, words or {part: getattr(view.findings, part) for part in PARTS}))


def _claims(view: View, said: Mapping[str, str]) -> Iterator[Claim]:
    if view.frame.empty:
        return
    table = Table(view.frame, view.answer.query, shapes().get(view.figure.id, {}))
    bound = Words(table, tuple(read(part, text, table) for part, text in said.items()))
    yield from number_claims(bound)
    yield from extreme_claims(bound)
    yield from change_claims(bound)
    yield from subject_claims(bound, view.answer.parameters)
