"""Figures that are public already stay as they are, and say where they are public."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest
import yaml
from typer.testing import CliRunner

from etl.__main__ import app
from etl.importing import prepare, write
from etl.problems import RefusedError
from etl.settings import PROJECT
from etl.sources.origins import read_origin
from tests.unit.importing.kit import OPTIONS, accepted, csv_file, definitions

ADDRESS = "https://voorbeeld.nl/jaarverslag-2022.pdf"
SMALL = [
    ["TESTDATA", "2022"],
    ["Andere werkgever zelfde branche", "40"],
    ["Pensioen", "9"],
    ["Overige sectoren", "9"],
]


def record(folder: Path) -> dict[str, object]:
    found = yaml.safe_load((folder / "origin.yml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def test_where_it_is_public_is_kept_with_the_source(tmp_path: Path) -> None:
    file = csv_file(tmp_path, SMALL)
    folder = write(accepted("mobiliteit", file, gepubliceerd=ADDRESS, **OPTIONS), tmp_path / "i", date(2026, 1, 1))
    origin = read_origin(folder / "origin.yml")
    assert (origin.url, origin.unpublished) == (ADDRESS, False)
    assert "verspreiden" not in origin.licentie


def test_the_last_word_counts_and_nothing_else_changes(tmp_path: Path) -> None:
    file, imports = csv_file(tmp_path, SMALL), tmp_path / "i"
    folder = write(accepted("mobiliteit", file, **OPTIONS), imports, date(2026, 1, 1))
    before = record(folder)
    assert read_origin(folder / "origin.yml").unpublished
    assert write(accepted("mobiliteit", file, gepubliceerd=ADDRESS, **OPTIONS), imports) == folder
    assert {key for key, value in record(folder).items() if before[key] != value} == {"url", "licentie"}
    assert write(accepted("mobiliteit", file, **OPTIONS), imports) == folder
    assert record(folder) == before
    assert sorted(path.name for path in folder.iterdir()) == ["mobiliteit.csv", "origin.yml", "origineel.csv"]


@pytest.mark.parametrize(
    "address", ["jaarverslag", "voorbeeld.nl", "file:///etc/passwd", "https://", "https://a b.nl/"]
)
def test_no_web_address_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(Exception, match="webadres"):
        prepare("mobiliteit", csv_file(tmp_path, SMALL), {**OPTIONS, "gepubliceerd": address}, definitions())


def test_the_name_of_a_source_says_nothing_of_its_numbers(tmp_path: Path) -> None:
    file = csv_file(tmp_path, SMALL)
    names = {accepted("mobiliteit", file, **OPTIONS).bron_id for _ in range(3)}
    assert len(names) == 3


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own behind the command line."""
    data = tmp_path / "data"
    data.mkdir()
    for part in ("definitions", "sources", "geo"):
        (data / part).symlink_to(PROJECT / "data" / part)
    monkeypatch.setenv("DOORSTROOM_DATA", str(data))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(data / "warehouse"))
    return data


def test_what_leaks_beside_an_earlier_import_is_refused_whole(command: Path, tmp_path: Path) -> None:
    functions = csv_file(
        tmp_path,
        [
            ["TESTDATA", "Functiegroep", "2022"],
            *[["Pensioen", "Verzorgende", "12"], ["Pensioen", "Helpende", "15"]],
            *[["Overige sectoren", "Verzorgende", "3"], ["Overige sectoren", "Helpende", "25"]],
        ],
        name="functiegroep.csv",
    )
    total = csv_file(
        tmp_path, [["TESTDATA", "2022"], ["Pensioen", "27"], ["Overige sectoren", "28"]], name="totaal.csv"
    )
    place = ["--regio", "Achterhoek", "--branche", "VVT", "--richting", "uitstroom"]
    first = CliRunner().invoke(app, ["import", "mobiliteit", str(functions), *place])
    assert first.exit_code == 0, first.output
    assert "kleine groepen samengevoegd" in first.output
    live = (command / "warehouse" / "current").read_text()
    (kept,) = (command / "imports").glob("import-*")
    second = CliRunner().invoke(app, ["import", "mobiliteit", str(total), *place])
    assert isinstance(second.exception, RefusedError)
    assert "één bestand voor deze tabel" in str(second.exception)
    assert kept.name in str(second.exception)
    assert list((command / "imports").glob("import-*")) == [kept]
    assert (command / "warehouse" / "current").read_text() == live
    # said to be public: nothing is protected, and nothing was changed before by being refused
    third = CliRunner().invoke(app, ["import", "mobiliteit", str(total), *place, "--gepubliceerd", ADDRESS])
    assert third.exit_code == 0, third.output
    build_id = (command / "warehouse" / "current").read_text()
    with duckdb.connect(str(command / "warehouse" / f"{build_id}.duckdb"), read_only=True) as con:
        found = con.execute(
            "select aantal, url from mart.mobiliteit inner join meta.bron on bron_id = id"
            " where regio_code = 'RA0207' and categorie = 'Overige sectoren'"
        ).fetchall()
    assert found == [(28.0, ADDRESS)]
