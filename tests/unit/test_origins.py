"""Origin records: complete, true to their folder, refused with the line (TESTDATA)."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.problems import RefusedError
from etl.settings import PROJECT
from etl.sources.origins import read_origin

GOOD = f"""\
id: testbron
titel: TESTDATA
uitgever: TESTDATA
url: null
document: TESTDATA
licentie: TESTDATA
gepubliceerd: 2021-07
opgehaald: 2026-11-21
soort: primair
toelichting: TESTDATA
bestanden:
  - bestand: kerncijfer.csv
    inhoud: kerncijfer
    vindplaats: null
    rijen: 3
    sha256: {"ab" * 32}
"""


def write(folder: Path, old: str = "", new: str = "") -> Path:
    path = folder / "primair" / "testbron" / "origin.yml"
    path.parent.mkdir(parents=True)
    path.write_text(GOOD.replace(old, new, 1) if old else GOOD, encoding="utf-8")
    return path


def test_a_good_record_is_read(tmp_path: Path) -> None:
    origin = read_origin(write(tmp_path))
    assert (origin.id, origin.gepubliceerd, f"{origin.opgehaald}") == ("testbron", "2021-07", "2026-11-21")
    assert (origin.bestanden[0].rijen, origin.bestanden[0].vindplaats) == (3, None)


@pytest.mark.parametrize(
    ("old", "new", "line", "column"),
    [
        ("id: testbron", "id: anders", 1, "id"),
        ("soort: primair", "soort: derden", 9, "soort"),
        ("soort: primair", "soort: tertiair", 9, "soort"),
        ("document: TESTDATA", "document: null", 5, "document"),
        ("licentie: TESTDATA\n", "", 1, "licentie"),
        ("opgehaald: 2026-11-21", "opgehaald: gisteren", 8, "opgehaald"),
        ("inhoud: kerncijfer", "inhoud: onzin", 13, "bestanden.0.inhoud"),
        ("bestand: kerncijfer.csv", "bestand: ../kerncijfer.csv", 12, "bestanden.0.bestand"),
        ("sha256: ab", "sha256: zz", 16, "bestanden.0.sha256"),
        ("rijen: 3", "rijen: -3", 15, "bestanden.0.rijen"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, column: str) -> None:
    with pytest.raises(RefusedError) as error:
        read_origin(write(tmp_path, old, new))
    (problem,) = error.value.problems
    assert (problem.bestand, problem.rij, problem.kolom) == ("primair/testbron/origin.yml", line, column)


def test_a_file_stands_in_a_record_once(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.write_text(GOOD + GOOD[GOOD.index("  - bestand") :], encoding="utf-8")
    with pytest.raises(RefusedError, match="elk bestand één keer"):
        read_origin(path)


def test_every_shipped_source_has_a_good_record() -> None:
    records = sorted((PROJECT / "data" / "sources").glob("*/*/origin.yml"))
    assert len({read_origin(path).id for path in records}) == len(records) > 0
    assert {path.parent for path in records} == set((PROJECT / "data" / "sources").glob("*/*"))
