"""What an import tells before it writes, and that a terminal asks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import etl.commands.imports as commands
from etl.__main__ import app
from etl.problems import Problem, RefusedError
from etl.settings import PROJECT
from etl.sources.origins import read_origin
from etl.sources.sound import ASK
from tests.unit.importing.kit import csv_file

PLACE = ["--regio", "Achterhoek", "--branche", "VVT", "--richting", "uitstroom"]
ROWS = [
    ["Mobiliteit", "2021", "2022", "Opm"],
    ["Pensioen", "1.810", "2.450"],
    ["Inactief", "130", "NB"],
    ["Zelfstandige", "12", "1150"],
]


@pytest.fixture
def imports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder without builds behind the command line; what a build would say is asked in test_trying."""
    monkeypatch.setattr("etl.building.trying.refused_by_build", lambda *_: [])
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "definitions").symlink_to(PROJECT / "data" / "definitions")
    monkeypatch.setenv("DOORSTROOM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path / "data" / "warehouse"))
    return tmp_path / "data" / "imports"


def run(path: Path, *given: str, answer: str = "") -> str:
    found = CliRunner().invoke(app, ["import", "mobiliteit", str(path), *PLACE, "--no-build", *given], input=answer)
    assert found.exit_code in (0, 1), found.output
    return found.stdout


def test_it_says_what_it_read_and_how(imports: Path, tmp_path: Path) -> None:
    said = run(csv_file(tmp_path, ROWS))
    assert "koppen in rij 1): 6 rijen, waarvan 1 zonder cijfer." in said
    assert "'Mobiliteit' als categorie; '2021' als 2021JJ00" in said
    assert "Perioden: 2021; 2022." in said
    assert "1.810 gelezen als 1810." in said
    assert "Niet gebruikt, want geen kolom van deze soort: 'Opm'." in said
    assert "Opvallend: RA0207, VVT, uitstroom, extern, Zelfstandige: aantal 12 in 2021 en 1150 in 2022." in said
    assert "Nieuw: 5. Blijft gelijk: 0. Verandert: 0." in said


def test_each_figure_that_gets_another_value_is_named(imports: Path, tmp_path: Path) -> None:
    run(csv_file(tmp_path, ROWS))
    (first,) = imports.iterdir()
    rows = [row[:3] for row in ROWS]
    rows[1] = ["Pensioen", "181", "2.450"]
    said = run(csv_file(tmp_path, rows, name="later.csv"))
    assert "Nieuw: 0. Blijft gelijk: 4. Verandert: 1." in said
    place = "RA0207, VVT, 2021JJ00, uitstroom, extern, Pensioen"
    assert f"  {place}: aantal 1810 -> 181 (nu uit {first.name})" in said
    assert f"Opvallend: {place}: aantal verandert van 1810 in 181." in said


def test_a_figure_is_said_in_digits_however_large(imports: Path, tmp_path: Path) -> None:
    said = run(csv_file(tmp_path, [ROWS[0], ["Pensioen", "2.000.000.000.000", "2.450"]]))
    assert "2.000.000.000.000 gelezen als 2000000000000" in said


def test_an_import_without_its_record_is_not_there_yet(imports: Path, tmp_path: Path) -> None:
    run(csv_file(tmp_path, ROWS))
    (first,) = imports.iterdir()
    assert "Nieuw: 0. Blijft gelijk: 5." in run(csv_file(tmp_path, ROWS))
    (first / "origin.yml").rename(first / "origin.deel")
    assert "Nieuw: 5. Blijft gelijk: 0." in run(csv_file(tmp_path, ROWS))


def test_what_is_live_is_held_against_too(
    warehouse: Path, imports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(warehouse))
    rows = [["Mobiliteit", "2022"], ["Pensioen", "381"], ["Andere werkgever zelfde branche", "1400"]]
    given = ["--regio", "Stedenvierkant", "--branche", "VVT", "--richting", "uitstroom", "--no-build", "--json"]
    found = CliRunner().invoke(app, ["import", "mobiliteit", str(csv_file(tmp_path, rows)), *given])
    told = json.loads(found.stdout)["voorbeeld"]
    assert (told["nieuw"], told["gelijk"]) == (0, 1)
    (change,) = told["wijzigt"]
    assert (change["kolom"], change["van"], change["naar"]) == ("aantal", 380.0, 381.0)
    assert not change["bron"].startswith("import-")


def test_a_terminal_asks(imports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "_is_terminal", lambda: True)
    path = csv_file(tmp_path, ROWS)
    for answer, given, written in (("n\n", [], 0), ("", ["--ja"], 1), ("j\n", ["--blad", ""], 1)):
        said = run(path, *given, answer=answer)
        assert ("Doorgaan?" in said) == bool(answer)
        assert len(list(imports.glob("import-*"))) == written


def test_a_terminal_asks_why_what_the_build_asks_about_is_right(
    imports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "_is_terminal", lambda: True)
    doubt = Problem("mobiliteit.csv", "een aantal in de buurt van 12", ASK, rij=3, gelezen="1150", vraag=True)
    monkeypatch.setattr("etl.building.trying.refused_by_build", lambda *_: [doubt])
    path = csv_file(tmp_path, ROWS)
    for answer, given, written in (("\n", [], 0), ("TESTDATA reden\n", [], 1)):
        said = run(path, *given, answer=answer)
        assert f"De bouw vraagt: {doubt.text()}" in said
        assert "Waarom klopt dit toch?" in said
        assert len(list(imports.glob("import-*"))) == written
    (record,) = imports.glob("import-*/origin.yml")
    assert [item.reden for item in read_origin(record).bevestigingen] == ["TESTDATA reden"]


def test_what_the_build_refuses_is_told_and_not_asked(
    imports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "_is_terminal", lambda: True)
    wrong = Problem("mobiliteit.csv", "een cijfer dat past", "Verbeter het.", gelezen="1150")
    monkeypatch.setattr("etl.building.trying.refused_by_build", lambda *_: [wrong])
    found = CliRunner().invoke(
        app, ["import", "mobiliteit", str(csv_file(tmp_path, ROWS)), *PLACE], input="TESTDATA reden\n"
    )
    assert isinstance(found.exception, RefusedError)
    assert found.exception.problems == [wrong]
    assert f"De bouw weigert: {wrong.text()}" in found.stdout
    assert not imports.exists()


def test_json_gives_the_preview_as_data_and_does_not_ask(
    imports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "_is_terminal", lambda: True)
    told = json.loads(run(csv_file(tmp_path, ROWS), "--json"))
    assert told["bron"].startswith("import-mobiliteit-")
    assert told["voorbeeld"]["getallen"] == {"1.810": 1810.0}
    assert (told["voorbeeld"]["rijen"], told["voorbeeld"]["zonder_cijfer"]) == (6, 1)


def test_of_a_list_the_rows_are_counted(imports: Path, tmp_path: Path) -> None:
    path = csv_file(tmp_path, [["project", "titel"], ["p1", "TESTDATA een"], ["p2", "TESTDATA twee"]])
    given = ["import", "project", str(path), "--platform", "fcb", "--no-build", "--json"]
    for new in (2, 0):
        told = json.loads(CliRunner().invoke(app, given).stdout)["voorbeeld"]
        assert (told["rijen"], told["zonder_cijfer"], told["nieuw"], told["gelijk"]) == (2, 0, new, 2 - new)


@pytest.mark.parametrize("given", [[], ["--ja"]])
def test_without_a_build_what_it_will_say_is_told_whoever_answers(
    given: list[str], imports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Problem("testdata.csv", "iets anders", "Kijk.", vraag=True)
    monkeypatch.setattr("etl.building.trying.refused_by_build", lambda *_: [asked])
    assert f"De bouw vraagt: {asked.text()}" in run(csv_file(tmp_path, ROWS), *given)
