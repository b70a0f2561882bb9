"""One rule for what a wave is compared with: the overview says what the series says, and judges no season."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.findings.base import Findings
from analysis.findings.mobiliteit.stromen import flows
from analysis.findings.overzicht.stand import overview
from analysis.findings.werkbeleving.reeks import series
from analysis.keyfigures import key_figures
from queries.run import run
from tests.tiny import tiny

Given = dict[str, object]


def wave(periode: str, waarde: int, branche: str = "JZ") -> Given:
    return {
        "indicator": "werkdruk_te_hoog", "branche": branche, "regio": "NL00", "periode": periode,
        "waarde": waarde, "eenheid": "procent",
    }  # fmt: skip


def card_and_words(rows: list[Given]) -> tuple[Any, str]:
    with tiny(kerncijfer=rows):
        answer = run("overzicht_kerncijfers", {"branche": "JZ"})
    (card,) = [found for found in key_figures(answer.frame) if found.plek == "werkdruk"]
    told = overview(answer.frame, answer.parameters)
    return card, f"{told.titel}. {told.zin} {told.alt}"


def series_of(rows: list[Given]) -> Findings:
    with tiny(kerncijfer=rows):
        answer = run("werkbeleving_reeks", {"aspect": "werkdruk_te_hoog", "sector": ["JZ"]})
    return series(answer.frame, answer.parameters)


@pytest.mark.parametrize("between", [[], [wave("2022KW02", 55)]])
def test_the_overview_compares_the_wave_that_the_series_compares(between: list[Given]) -> None:
    rows = [wave("2020KW04", 43), *between, wave("2022KW04", 50)]
    card, words = card_and_words(rows)
    assert (card.change.tekst, card.change.oordeel) == ("+7 procentpunt", "ongunstig")
    assert card.change.tegen == "de meting van het 4e kwartaal van 2020"
    assert "43%" in words
    assert "+7 procentpunt" in series_of(rows).titel
    assert "ongunstiger" in series_of(rows).zin


def test_two_different_quarters_are_not_judged() -> None:
    rows = [wave("2022KW02", 55), wave("2022KW04", 50)]
    card, words = card_and_words(rows)
    assert (card.change.tekst, card.change.oordeel, card.change.relatief) == ("−5 procentpunt", None, None)
    assert card.change.tegen.endswith("een ander kwartaal")
    assert "gunstig" not in words + series_of(rows).zin
    assert "zonder oordeel" in series_of(rows).zin


@pytest.mark.parametrize(
    ("older", "told"),
    [
        (["2010KW01", "2023KW04", "2024KW03"], ", tegen 110 in het jaar tot en met het 4e kwartaal van 2023"),
        (["2010KW01", "2012KW04", "2024KW03"], ", tegen 110 in het jaar tot en met het 4e kwartaal van 2012"),
        (["2010KW01", "2024KW03"], ""),
    ],
)
def test_one_side_is_compared_with_the_same_quarter_and_else_with_nothing(older: list[str], told: str) -> None:
    sizes = {"2010KW01": 50, "2023KW04": 110, "2012KW04": 110, "2024KW03": 80, "2024KW04": 120}
    rows = [{"richting": "uitstroom", "periode": code, "aantal": sizes[code]} for code in [*older, "2024KW04"]]
    with tiny(mobiliteit=rows):
        answer = run("stromen", {"regio": "RA1428", "branche": "VVT"})
    zin = flows(answer.frame, answer.parameters).zin
    assert "120 werknemers" in zin
    assert zin.count(", tegen ") == bool(told), zin
    assert (told or "120 werknemers.") in zin, zin
