"""Who was chosen and has no figure is named first, in title, sentence and alt text; on rows of its own."""

from __future__ import annotations

import pytest

from analysis.findings import Findings
from tests.tiny import tiny
from ui.figure import make_view
from ui.figures import FIGURES

ROWS = [
    *({"branche": branch, "periode": f"{year}KW01", "waarde": value + (year - 2020) / 10}
      for branch, value in (("VVT", 8.0), ("GHZ", 7.0), ("HUI", 4.0)) for year in (2023, 2024)),
    *({"indicator": "werknemers_verandering", "branche": branch, "periode": "2023KW03", "vergeleken_met": "2022KW03",
       "eenheid": "werknemers", "waarde": value} for branch, value in (("VVT", 900), ("GHZ", -400))),
]  # fmt: skip
ASKED = {
    "verzuim-branches": {"kwartaal": "2024KW01"},
    "verzuim-verandering": {"verschilkwartaal": "2024KW01"},
    "werknemers-verandering": {"vergelijking": "2023KW03-2022KW03"},
}


def said(figure: str, branch: str) -> Findings:
    with tiny(kerncijfer=ROWS):
        return make_view(FIGURES[figure], {**ASKED[figure], "branche": branch}).findings


@pytest.mark.parametrize("figure", ASKED)
@pytest.mark.parametrize(("branch", "name"), [("TZ", "thuiszorg"), ("KO", "kinderopvang"), ("SBIP", "SBI P")])
def test_a_choice_without_a_figure_comes_first_everywhere(figure: str, branch: str, name: str) -> None:
    found = said(figure, branch)
    for words in (found.titel, found.zin, found.alt):
        assert words.startswith(f"Geen cijfer voor {name}. ")


@pytest.mark.parametrize("figure", ASKED)
@pytest.mark.parametrize("branch", ["VVT", "ZW"])
def test_a_choice_with_a_figure_and_no_choice_at_all_get_no_such_words(figure: str, branch: str) -> None:
    found = said(figure, branch)
    assert "Geen cijfer voor" not in f"{found.titel} {found.zin} {found.alt}"


def test_of_several_platforms_the_one_without_a_figure_is_named() -> None:
    views = [
        {"platform": "jeugdzorg-werkt", "kanaal": "LinkedIn", "maat": "weergaven", "periode": "2024MM04", "soort": kind,
         "aantal": count} for kind, count in (("betaald", 10), ("organisch", 90), ("totaal", 100))
    ]  # fmt: skip
    with tiny(bereik=views):
        both = {"platforms": ["jeugdzorg-werkt", "kinderopvang-werkt"]}
        found, everyone = (make_view(FIGURES["bereik-campagne"], asked).findings for asked in (both, {}))
    assert found.zin.startswith("Geen cijfer voor Kinderopvang werkt! ")
    assert "Geen cijfer" not in everyone.zin
