"""A row that another source has already is refused with that source, what it says and what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from etl.building.build import build
from etl.importing import IMPORT_KINDS, Prepared
from etl.importing.accepted import RECORD, write
from etl.importing.claimed import check_claimed
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.problems import Problem, RefusedError
from etl.settings import Settings
from tests.builds import few
from tests.unit.importing.kit import Rows, accepted, csv_file, definitions, xlsx_file

HEAD = ["Platform", "Jaar", "Post", "Bedrag"]
FIRST: dict[str, list[list[object]]] = {
    "platformbudget": [HEAD, ["kinderopvang-werkt", 2031, "nieuw geld", 500]],
    "bereik": [
        ["Platform", "Kanaal", "Maat", "Periode", "Aantal"],
        ["kinderopvang-werkt", "Website", "bezoekers", 2031, 7],
    ],
    "project": [["Platform", "Titel", "Status"], ["kinderopvang-werkt", "Proef TESTDATA", "lopend"]],
    "actie": [
        ["Plan", "Regio", "Actielijn", "Nummer", "Actie", "Peildatum"],
        ["p", "Twente", 1, 1, "Een", "2021-05-31"],
    ],
}


def settings_of(folder: Path) -> Settings:
    return Settings(data=folder, imports=folder / "imports")


def take_in(folder: Path, kind: str, rows: Rows, *, shipped: bool = False) -> Path:
    """Write rows as a source, of the project itself when `shipped`."""
    settings = settings_of(folder)
    prepared = accepted(kind, csv_file(folder, rows, name="eerder.csv"))
    made = write(prepared, settings.sources / "primair" if shipped else settings.imports)
    if shipped:
        record = made / RECORD
        record.write_text(record.read_text(encoding="utf-8").replace("soort: eigen", "soort: primair"), "utf-8")
    return made


def told(prepared: Prepared, folder: Path, replaced: Path | None = None) -> list[Problem]:
    try:
        check_claimed(prepared, settings_of(folder), definitions(), replaced)
    except RefusedError as refused:
        return refused.problems
    return []


def test_another_amount_names_the_source_its_row_and_what_it_says(tmp_path: Path) -> None:
    made = take_in(tmp_path, "platformbudget", FIRST["platformbudget"], shipped=True)
    rows = [HEAD, ["kinderopvang-werkt", 2032, "nieuw geld", 5], ["Kinderopvang werkt", 2031, "nieuw geld", 600]]
    (problem,) = told(accepted("platformbudget", xlsx_file(tmp_path, {"Geld": rows})), tmp_path)
    assert (problem.blad, problem.rij, problem.kolom) == ("Geld", 3, "D")
    assert problem.gelezen == "kinderopvang-werkt, 2031, nieuw geld: bedrag_eur 600"
    assert f"({made.name}: platformbudget.csv, rij 2) zegt bedrag_eur 500" in problem.verwacht
    assert problem.advies.startswith("Is dit een latere stand? Vul peildatum in. Anders: haal de rij weg.")


def test_the_same_amount_is_known_already_and_a_later_state_is_new(tmp_path: Path) -> None:
    take_in(tmp_path, "platformbudget", FIRST["platformbudget"], shipped=True)
    rows = [[*HEAD, "Status"], ["kinderopvang-werkt", 2031, "nieuw geld", "500,00", "voorlopig"]]
    (problem,) = told(accepted("platformbudget", csv_file(tmp_path, rows)), tmp_path)
    assert (problem.rij, problem.kolom) == (2, "D")
    assert problem.verwacht.endswith("zegt status 'onbekend'")
    (same,) = told(accepted("platformbudget", csv_file(tmp_path, [row[:4] for row in rows])), tmp_path)
    assert (same.verwacht.rpartition(" ")[2], same.advies) == (
        "hetzelfde",
        "Haal de rij weg. Wat er staat, is al bekend.",
    )
    later = accepted("platformbudget", csv_file(tmp_path, [row[:4] for row in rows]), peildatum="2031-12-31")
    assert told(later, tmp_path) == []


@pytest.mark.parametrize("kind", FIRST)
def test_of_every_kind_whose_rows_have_one_source(kind: str, tmp_path: Path) -> None:
    take_in(tmp_path, kind, FIRST[kind], shipped=True)
    (problem,) = told(accepted(kind, csv_file(tmp_path, FIRST[kind])), tmp_path)
    assert problem.rij == 2


def test_an_import_of_before_can_be_replaced(tmp_path: Path) -> None:
    made = take_in(tmp_path, "bereik", FIRST["bereik"])
    again = accepted("bereik", csv_file(tmp_path, FIRST["bereik"]))
    assert told(again, tmp_path) == [], "the same file once more is no other source"
    other = accepted("bereik", csv_file(tmp_path, [FIRST["bereik"][0], [*FIRST["bereik"][1][:4], 8]]))
    (problem,) = told(other, tmp_path)
    assert f"Geef --vervangt {made.name}" in problem.advies
    assert told(other, tmp_path, made) == []


def test_kinds_of_which_the_build_takes_one_source_a_row_are_those_that_are_asked() -> None:
    assert {kind for kind in IMPORT_KINDS if not DESCRIPTIONS[kind].samen} == FIRST.keys()


@pytest.mark.parametrize("kind", FIRST)
def test_the_build_would_refuse_it_too(kind: str, tmp_path: Path) -> None:
    settings = few(tmp_path)
    for name, value in (("een", FIRST[kind]), ("twee", [*FIRST[kind], _another(FIRST[kind][1])])):
        prepared = accepted(kind, csv_file(tmp_path, value, name=f"{name}.csv"))
        write(replace(prepared, bevestigd="TESTDATA"), settings.imports)
    with pytest.raises(RefusedError) as caught:
        build(settings)
    assert any("met dezelfde" in (problem.gelezen or "") for problem in caught.value.problems)


def _another(row: list[object]) -> list[object]:
    """Give a row with another place: the next year, number or title."""
    return [cell + 1 if isinstance(cell, int) else f"{cell} 2" if "TESTDATA" in str(cell) else cell for cell in row]
