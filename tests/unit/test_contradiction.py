"""Two tables that say something else of one flow: refused when both were read in, told when one is published."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from etl.__main__ import app
from etl.building.checking import checks
from etl.held import Row
from etl.kinds import kinds
from etl.problems import RefusedError
from etl.protecting.rows import ROUNDED
from etl.settings import PROJECT
from etl.sources.contradiction import contradictions
from tests.filled import origin
from tests.tiny import tiny
from tests.unit.importing.kit import csv_file

OWN = {"import-een": "eigen", "import-twee": "eigen"}


def said(aantal: int | None, bron: str, **more: object) -> dict[str, object]:
    return {"aantal": aantal, "bron_id": bron, **more}


def test_two_imports_with_another_number_in_one_cell_are_refused_with_both_names_and_the_way_out() -> None:
    rows = [said(120, "import-een"), said(140, "import-twee"), said(90, "import-een", periode="2023KW04")]
    with pytest.raises(RefusedError) as refused, tiny(mobiliteit=rows, soort=OWN):
        pass
    (problem,) = refused.value.problems
    assert problem.bestand == "import-een en import-twee"
    assert problem.gelezen == "RA1428 · VVT · 2024KW04 · uitstroom · extern · Totaal"
    assert "etl vergeet NAAM" in problem.advies and "--vervangt" in problem.advies
    more = [*rows, said(95, "import-twee", periode="2023KW04")]
    with pytest.raises(RefusedError, match="Totaal en nog 1'"), tiny(mobiliteit=more, soort=OWN):
        pass


@pytest.mark.parametrize(
    "other",
    [
        said(120, "import-twee"),
        said(None, "import-twee", reden_ontbreekt="niet beschikbaar"),
        said(140, "import-twee", periode="2023KW04"),
        said(140, "import-twee", richting="instroom"),
        said(140, "import-twee", functiegroep="Helpende"),
    ],
)
def test_what_does_not_contradict_gets_in(other: dict[str, object]) -> None:
    with tiny(mobiliteit=[said(120, "import-een"), other], soort=OWN) as small:
        assert differing(small.con) == []


def test_what_was_rounded_to_protect_people_is_not_compared() -> None:
    origins = [origin(name, "eigen") for name in OWN]
    rows: list[Row] = [
        dict.fromkeys(kinds()["mobiliteit"].columns)
        | {"bron_id": bron, "aantal": aantal, ROUNDED: rounded, "rij": "2", "bestand": "mobiliteit.csv"}
        for bron, aantal, rounded in (("import-een", "120", None), ("import-twee", "125", "5"))
    ]
    assert contradictions(origins, {"mobiliteit": rows}) == []
    rows[1][ROUNDED] = None
    assert len(contradictions(origins, {"mobiliteit": rows})) == 1


def test_an_import_beside_a_published_table_is_told() -> None:
    with tiny(mobiliteit=[said(123, "import-een"), said(147, "rapport")], soort=OWN) as small:
        cell = "RA1428 · VVT · 2024KW04 · uitstroom · extern · Totaal"
        assert differing(small.con) == [(cell, 123.0, 147.0, "import-een, rapport")]
    with tiny(mobiliteit=[said(123, "import-een"), said(123, "rapport")], soort=OWN) as small:
        assert differing(small.con) == []


def differing(con: duckdb.DuckDBPyConnection) -> list[tuple[object, ...]]:
    (check,) = (check for check in checks() if check.name == "mobiliteit_verschilt")
    assert check.header["ernst"] == "waarschuwing"
    return con.execute(check.text).fetchall()


@pytest.fixture
def imports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "definitions").symlink_to(PROJECT / "data" / "definitions")
    monkeypatch.setenv("DOORSTROOM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path / "data" / "warehouse"))
    return tmp_path / "data" / "imports"


def read_in(path: Path, *given: str) -> str:
    place = ["--regio", "Achterhoek", "--branche", "VVT", "--richting", "uitstroom"]
    return CliRunner().invoke(app, ["import", "mobiliteit", str(path), *place, "--no-build", "--ja", *given]).output


def test_a_file_takes_the_place_of_the_one_it_names(
    imports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_in(csv_file(tmp_path, [["Mobiliteit", "2021"], ["Pensioen", "1.810"]]))
    (old,) = imports.glob("import-*")
    newer = csv_file(tmp_path, [["Mobiliteit", "2021"], ["Pensioen", "1.820"]])
    with pytest.raises(OSError, match="schijf vol"), monkeypatch.context() as broken:
        broken.setattr("etl.importing.accepted.write", lambda *_, **__: (_ for _ in ()).throw(OSError("schijf vol")))
        CliRunner().invoke(
            app, ["import", "mobiliteit", str(newer), "--regio", "Achterhoek", "--branche", "VVT", "--richting",
                  "uitstroom", "--no-build", "--ja", "--vervangt", old.name], catch_exceptions=False,
        )  # fmt: skip
    assert [path.name for path in imports.glob("import-*")] == [old.name] and (old / "origin.yml").is_file()
    assert "aantal 1810 -> 1820" in read_in(newer, "--vervangt", old.name)
    (new,) = imports.glob("import-*")
    assert new.name != old.name and "1820" in (new / "mobiliteit.csv").read_text("utf-8")


def test_what_is_replaced_has_to_be_there(imports: Path, tmp_path: Path) -> None:
    file = csv_file(tmp_path, [["Mobiliteit", "2021"], ["Pensioen", "1.810"]])
    found = CliRunner().invoke(app, ["import", "mobiliteit", str(file), "--vervangt", "import-x", "--no-build"])
    assert isinstance(found.exception, RefusedError) or "een ingelezen bron" in found.output
    assert not list(imports.glob("import-*"))
