"""Who was chosen and has no figure is named first, in title, sentence and alt text; on rows of its own."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from analysis.findings import Findings
from analysis.findings.base import ALT, SENTENCE, TITLE, shortened
from queries.run import run
from tests.tiny import tiny
from ui.chosen import told
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


@pytest.mark.parametrize(("figure", "said_of"), [("verzuim-branches", "5,5%"), ("verzuim-verandering", "+0,1 pro")])
def test_an_industry_with_a_figure_of_its_own_is_shown_and_not_told_to_have_none(figure: str, said_of: str) -> None:
    rows = [{"branche": "SBIQ", "periode": f"{year}KW01", "waarde": 5.4 + (year - 2023) / 10} for year in (2023, 2024)]
    with tiny(kerncijfer=[*ROWS, *rows]):
        found = make_view(FIGURES[figure], {**ASKED[figure], "branche": "SBIQ"}).findings
    assert "Geen cijfer voor" not in f"{found.titel} {found.zin} {found.alt}"
    assert f"Ook getekend: Gezondheids- en welzijnszorg (bedrijfstak Q) {said_of}" in found.zin
    assert f"(bedrijfstak Q) {said_of[:4]}" in found.alt


def test_who_has_no_figure_stays_in_an_alt_text_that_is_long() -> None:
    with tiny(kerncijfer=ROWS):
        answer = run("verzuim_branches", {"kwartaal": "2024KW01", "branche": "TZ"})
        long = ("; ".join(["groep met een naam 10%"] * 40), ", ".join(["groep 10%"] * 80), "Zin. " * 200, "a" * 900)
        found = [told(Findings("Titel", "Zin", drawn), answer).alt for drawn in long]
    for alt in found:
        assert alt.startswith("Geen cijfer voor thuiszorg.")
        assert len(alt) <= ALT


LONG = Findings("Een titel die lang is" + " en langer" * 8, "Een zin met veel getallen: " + "10, " * 90 + "11.", "Alt")


@pytest.mark.parametrize(
    "chosen", [["TZ"], ["TZ", "KO"], ["TZ", "KO", "JZ", "SW", "UMC", "ZHS", "GGZ", "HVZ", "SBIP", "SBIQ"]]
)
def test_who_has_no_figure_stays_where_there_is_no_room(chosen: list[str]) -> None:
    with tiny(kerncijfer=[{"indicator": "personeelstekort_verwacht", "branche": "VVT", "waarde": 9, "versie": "2024"}]):
        answer = replace(run("prognose_branches"), frame=pd.DataFrame({"branche_code": ["VVT"], "waarde": [9.0]}))
        asked = {"prognosebranches": [*chosen, "VVT"]}
        found = told(LONG, replace(answer, parameters=asked))
    for words, room in ((found.titel, TITLE), (found.zin, SENTENCE), (found.alt, ALT)):
        assert words.startswith("Geen cijfer voor thuiszorg")
        assert len(words) <= room
    assert LONG.titel in found.zin


@pytest.mark.parametrize(
    ("columns", "said_of"),
    [
        ({"waarde": 9.0, "gekozen": True}, ""),
        ({"waarde": 9.0, "gekozen": True, "branche": "Verpleging, verzorging en thuiszorg"}, ""),
        ({"waarde": 9.0, "gekozen": True, "branche": "VVT"}, ""),
        ({"waarde": 9.0, "gekozen": False, "branche": "Kinderopvang"}, "Geen cijfer voor VVT. "),
    ],
)
def test_rows_that_do_not_tell_whose_they_are_have_nobody_absent(columns: dict[str, object], said_of: str) -> None:
    with tiny(kerncijfer=ROWS):
        answer = replace(run("verzuim_branches", {"branche": "VVT"}), frame=pd.DataFrame([columns]))
        assert told(Findings("Titel", "Zin", "Alt"), answer).titel == f"{said_of}Titel"


def test_what_is_cut_from_an_alt_text_is_said() -> None:
    assert shortened("Staven: een 1; twee 2; drie 3; vier 4; vijf 5 en zes 6.", 52) == (
        "Staven: een 1; twee 2; en nog meer (zie de tabel)."
    )
    assert shortened("Staven: een 1; twee 2.", 52) == "Staven: een 1; twee 2."
