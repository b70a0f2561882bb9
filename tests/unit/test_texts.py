"""Files that Windows saved in its own code page, or that are no CSV: refused with file and row, never a traceback."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from etl.settings import PROJECT
from tests.command import etl

HEAD = (
    "indicator,branche,regio,periode,uitsplitsing,versie,waarde_tekst,waarde,eenheid,status,reden_ontbreekt,"
    "vergeleken_met,letterlijk,vindplaats,noot\n"
)
ROW = "werknemers,ZW,RA0206,2023JJ00,,,TESTDATA,1200,werknemers,definitief,,,ja,,{}\n"
ORIGIN = """\
id: testdata-bron
titel: {}
uitgever: TESTDATA
url: null
document: TESTDATA
licentie: TESTDATA
gepubliceerd: null
opgehaald: 2026-11-22
soort: primair
toelichting: TESTDATA
bestanden:
  - bestand: kerncijfer.csv
    inhoud: kerncijfer
    vindplaats: TESTDATA
    rijen: 0
    sha256: {}
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with the shipped definitions and one TESTDATA source of two rows."""
    shutil.copytree(PROJECT / "data" / "definitions", tmp_path / "definitions")
    folder = tmp_path / "sources" / "primair" / "testdata-bron"
    folder.mkdir(parents=True)
    (folder / "kerncijfer.csv").write_text(HEAD + ROW.format("") * 2, encoding="utf-8")
    (folder / "origin.yml").write_text(ORIGIN.format("TESTDATA", "ab" * 32), encoding="utf-8")
    return tmp_path


def run(data: Path, command: str) -> str:
    """Run a command of the ETL that must be refused; give what it said."""
    done = etl(command, DOORSTROOM_DATA=str(data), DOORSTROOM_WAREHOUSE=str(data / "warehouse"))
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Geweigerd" in done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


CSV = "sources/primair/testdata-bron/kerncijfer.csv"
RECORD = "sources/primair/testdata-bron/origin.yml"
CP1252 = {
    (CSV, "testdata-bron/kerncijfer.csv, rij 3: Gelezen: 'werknemers,ZW"): HEAD
    + ROW.format("")
    + ROW.format("coördinatie"),
    (RECORD, "testdata-bron/origin.yml, rij 2: Gelezen: 'titel: Coördinatie'"): ORIGIN.format("Coördinatie", "ab" * 32),
}


@pytest.mark.parametrize("command", ["build", "zegel"])
@pytest.mark.parametrize(("place", "text"), [(*key[:1], text) for key, text in CP1252.items()])
def test_a_source_file_in_cp1252_is_refused_with_its_row(data: Path, place: str, text: str, command: str) -> None:
    (data / place).write_bytes(text.encode("cp1252"))
    before = (data / RECORD).read_bytes()
    said = run(data, command)
    expected = next(words for (where, words) in CP1252 if where == place)
    assert expected in said
    assert "tekst in UTF-8" in said
    assert "Sla het bestand op als UTF-8" in said
    assert (data / RECORD).read_bytes() == before


@pytest.mark.parametrize("name", ["terms.yml", "branches.yml"])
def test_a_definition_in_cp1252_is_refused_with_its_row(data: Path, name: str) -> None:
    path = data / "definitions" / name
    text = path.read_text(encoding="utf-8") + "# één opmerking\n"
    path.write_bytes(text.encode("cp1252", "replace"))
    row = 1 + next(place for place, line in enumerate(path.read_bytes().split(b"\n")) if not line.isascii())
    assert f"definitions/{name}, rij {row}: " in run(data, "build")


def test_a_definition_as_csv_in_cp1252_is_refused_with_its_row(data: Path) -> None:
    path = next((data / "definitions").glob("**/*.csv"))
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_bytes("\n".join([*lines[:2], "één," * 2, *lines[2:]]).encode("cp1252", "replace"))
    assert f"{path.name}, rij 3: " in run(data, "build")


@pytest.mark.parametrize("command", ["build", "zegel"])
@pytest.mark.parametrize(
    ("row", "line", "said"),
    [('werknemers,"ZW\n', 3, "leesbare CSV"), ("a" * 200_000 + "\n", 3, "leesbare CSV")],
)
def test_what_is_no_csv_is_refused_with_its_row(data: Path, row: str, line: int, said: str, command: str) -> None:
    (data / CSV).write_text(HEAD + ROW.format("") + row, encoding="utf-8")
    told = run(data, command)
    assert f"kerncijfer.csv, rij {line}: " in told
    assert said in told


@pytest.mark.parametrize(("row", "cells"), [(ROW.format("een, twee"), 16), ("werknemers,ZW\n", 2)])
def test_a_row_with_too_many_or_too_few_cells_is_refused(data: Path, row: str, cells: int) -> None:
    (data / CSV).write_text(HEAD + ROW.format("") + row, encoding="utf-8")
    told = run(data, "build")
    assert f"kerncijfer.csv, rij 3: Gelezen: '{cells} cellen'. Verwacht: 15 cellen." in told


@pytest.mark.parametrize("text", ["bestanden: 5\n", "- a\n", "bestanden:\n  - naam\n", "titel: x\n"])
def test_a_record_without_files_is_refused_by_zegel(data: Path, text: str) -> None:
    (data / RECORD).write_text(text, encoding="utf-8")
    assert "een lijst met per bestand een naam" in run(data, "zegel")


def test_a_file_that_is_gone_is_refused_by_zegel(data: Path) -> None:
    (data / CSV).unlink()
    assert "testdata-bron/kerncijfer.csv: Verwacht: dat het bestand bestaat" in run(data, "zegel")
