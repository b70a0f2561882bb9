"""Faults of Dutch that no word of any figure has, whatever the choice: a sample of the choices of each."""

from __future__ import annotations

import re

import pytest

from tests.claims.choices import choices
from tests.claims.sweep import patient_view
from ui.figure import Figure
from ui.figures import FIGURES

FAULTS = {
    "a period without its article": r"\b(?:in|sinds|over|tussen|voor|dan in) [1-4]e kwartaal",
    "two are 'beide', one is no 'alle'": r"\b[Aa]lle (?:twee|één|1|2)\b",
    "one of many": r"(?<![\d.,/-])\b1 (?!alleen|keer|procent|maart|juni|juli)[a-z]+(?:en|ën|'s|[rln]s|ies)\b",
    "many are, one is": r"\bzijn er (?:1|één)\b|\b(?:1|één) (?:zijn|hebben|lopen|kloppen)\b",
    "a mark twice, or in the air": r"\.\.(?!\.)| [,;:.](?!\d)|,,|;;|\(\)|  ",
    "a sentence without a capital": r"(?<=[a-z]{3}\. )(?<!maatsch\. )(?!(?:vanaf|[a-z]+ \d{4})\b)[a-z]{3,}",
}


def faults(text: str) -> list[str]:
    return [
        f"{name}: {found.group()!r} in {text[:160]}"
        for name, rule in FAULTS.items()
        for found in re.finditer(rule, text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Staafdiagram van bezoekers in 1e kwartaal 2021",
        "Alle twee platforms",
        "Lijst van 1 publicaties",
        "Daarvan zijn er 1 gunstiger",
        "Gelijk .",
        "Het gaat zo. Het gaat. zonder hoofdletter",
    ],
)
def test_a_fault_is_seen(text: str) -> None:
    assert faults(text) != []


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_no_fault_of_dutch(figure: Figure) -> None:
    for choice in choices(figure, 6):
        words = patient_view(figure, choice).findings
        assert [fault for text in (words.titel, words.zin, words.alt, *words.noten) for fault in faults(text)] == []
