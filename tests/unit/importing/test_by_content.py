"""A 'stand' of an action is a word or what was measured: what stands under the header decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import accepted, csv_file, facts, refused

GIVEN = {"plan": "proefplan", "regio": "Achterhoek"}
HEAD = ["actielijn", "nummer", "actie", "peildatum", "indicator", "eenheid", "nulmeting", "doel"]
ROW = ["1", "1", "Meer stages", "31-12-2025", "stageplaatsen", "plaatsen", "120", "160"]


@pytest.mark.parametrize("head", ["stand", "Stand", "voortgang", "meting", "gemeten"])
def test_numbers_under_stand_are_what_was_measured(tmp_path: Path, head: str) -> None:
    found = accepted("actie", csv_file(tmp_path, [[*HEAD, head], [*ROW, "141"]]), **GIVEN)
    assert facts(found, "status", "meetwaarde") == [("", "141")]


def test_the_preview_says_so_first(tmp_path: Path) -> None:
    found = accepted("actie", csv_file(tmp_path, [[*HEAD, "stand", "x", "y"], [*ROW, "141", "a", "b"]]), **GIVEN)
    assert found.notices[0] == "De kolom 'stand' is gelezen als meetwaarde: er staan getallen in."


def test_words_under_stand_are_the_status(tmp_path: Path) -> None:
    found = accepted("actie", csv_file(tmp_path, [[*HEAD, "stand"], [*ROW, "lopend"]]), **GIVEN)
    assert facts(found, "status", "meetwaarde") == [("lopend", "")]


@pytest.mark.parametrize("heads", [("status", "stand"), ("stand", "status"), ("stand", "meting")])
def test_both_are_kept(tmp_path: Path, heads: tuple[str, str]) -> None:
    cells = ["lopend", "141"] if heads != ("stand", "status") else ["141", "lopend"]
    found = accepted("actie", csv_file(tmp_path, [[*HEAD, *heads], [*ROW, *cells]]), **GIVEN)
    assert facts(found, "status", "meetwaarde") == [("lopend", "141")]


def test_numbers_and_words_together_are_asked(tmp_path: Path) -> None:
    rows = [[*HEAD, "stand"], [*ROW, "lopend"], ["1", "2", "Meer leren", *ROW[3:], "141"]]
    (problem,) = refused("actie", csv_file(tmp_path, rows), **GIVEN)
    assert (problem.vraag, problem.gelezen, problem.verwacht) == (True, "141", "een status in woorden")


def test_a_number_as_status_is_asked(tmp_path: Path) -> None:
    (problem,) = refused("actie", csv_file(tmp_path, [[*HEAD, "status"], [*ROW, "141"]]), **GIVEN)
    assert problem.vraag
    project = csv_file(tmp_path, [["titel", "stand"], ["Leren", "60%"]], name="project.csv")
    (problem,) = refused("project", project, platform="fcb")
    assert problem.vraag


def test_a_number_with_words_is_refused(tmp_path: Path) -> None:
    assert refused("actie", csv_file(tmp_path, [[*HEAD, "stand"], [*ROW, "141 plaatsen"]]), **GIVEN)


@pytest.mark.parametrize("unit", ["plaatsen", ""])
@pytest.mark.parametrize("at", [6, 7, 8])
def test_a_percentage_beside_numbers_is_refused(tmp_path: Path, unit: str, at: int) -> None:
    row = [*ROW[:5], unit, "12", "16", "14"]
    row[at] = "15%"
    (problem,) = refused("actie", csv_file(tmp_path, [[*HEAD, "meting"], row]), **GIVEN)
    assert problem.gelezen == "15%"


@pytest.mark.parametrize("unit", ["%", "procent"])
def test_a_percentage_in_percent_is_read(tmp_path: Path, unit: str) -> None:
    row = [*ROW[:5], unit, "12%", "15%", "14"]
    found = accepted("actie", csv_file(tmp_path, [[*HEAD, "meting"], row]), **GIVEN)
    assert facts(found, "nulmeting", "doelwaarde", "meetwaarde") == [("12", "15", "14")]
