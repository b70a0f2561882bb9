"""What the models and questions make of imported tables with a small group."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from analysis.rows import records
from etl.building.build import build
from etl.importing import write
from etl.settings import Settings
from queries.run import run
from tests.builds import few
from tests.unit.importing.kit import accepted, csv_file

OPTIONS = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom"}
PLACE = {"regio": "RA0207", "branche": "VVT"}
SAME, OTHER_BRANCH = "Andere werkgever zelfde branche", "Andere branche binnen Zorg en Welzijn"
TWO_YEARS = [
    ["TESTDATA", "2021", "2022"],
    [SAME, "95", "101"],
    [OTHER_BRANCH, "5", "52"],
    ["Pensioen", "21", "4"],
    ["Overige sectoren", "36", "42"],
    ["Totaal", "157", "199"],
]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """One source with a warehouse and imports of this test, and every reader pointed at them."""
    found = few(tmp_path)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(found.warehouse))
    return found


def load(home: Settings, rows: list[list[object]], name: str = "eigen.csv", **also: str) -> Path:
    """Take a table in and build; give the folder of the import."""
    folder = write(
        accepted("mobiliteit", csv_file(home.warehouse.parent, rows, name=name), **OPTIONS, **also),
        home.imports,
    )
    build(home)
    return folder


def ask(home: Settings, sql: str) -> list[tuple[object, ...]]:
    build_id = (home.warehouse / "current").read_text()
    with duckdb.connect(str(home.warehouse / f"{build_id}.duckdb"), read_only=True) as con:
        return con.execute(sql).fetchall()


def test_other_small_groups_together_in_another_year_are_no_series(home: Settings) -> None:
    load(home, TWO_YEARS)
    rows = records(run("uitstroom_bestemming", PLACE).frame)
    found = {(row["periode"], row["categorie"]): row["aantal"] for row in rows if row["aantal"] is not None}
    assert found == {
        ("2021", SAME): 95,
        ("2021", "Overige sectoren"): 35,
        ("2021", "Overige 2021"): 25,
        ("2022", SAME): 100,
        ("2022", OTHER_BRANCH): 50,
        ("2022", "Overige 2022"): 45,
    }
    assert {row["samen"] for row in rows} == {155, 195}


def test_the_same_small_groups_together_are_a_series(home: Settings) -> None:
    load(home, [row[:1] + row[2:] * 2 if row[0] != "TESTDATA" else row for row in TWO_YEARS])
    rows = records(run("uitstroom_bestemming", PLACE).frame)
    assert [row["aantal"] for row in rows if row["categorie"] == "Overige"] == [45, 45]


def test_parts_of_both_sides_together_give_neither_side(home: Settings) -> None:
    load(home, TWO_YEARS)
    asked = {**PLACE, "periode": "2021JJ00"}
    whole = records(run("uitstroom_verdeling", {**asked, "bereik": "totaal"}).frame)
    assert {row["categorie"]: row["aantal"] for row in whole if row["bereik"] == "totaal"} == {"Overige": 25}
    sides = ask(
        home,
        "select bereik, aantal, reden_ontbreekt, afgerond_op from mart.mobiliteit"
        " where regio_code = 'RA0207' and categorie = 'Totaal' and periode_code = '2021JJ00' order by 1",
    )
    assert sides == [("extern", None, "geheim", None), ("intern", None, "geheim", None), ("totaal", 155.0, None, 15.0)]


def test_a_side_with_an_unknown_part_has_no_total(home: Settings) -> None:
    parts = [["Uitkering", "40"], ["Zelfstandige", "NB"], ["Inactief", "30"], ["Pensioen", "20"]]
    load(home, [["TESTDATA", "2022"], *parts])
    assert ask(home, "select * from mart.mobiliteit where regio_code = 'RA0207' and categorie = 'Totaal'") == []
    known = [[name, "30" if count == "NB" else count] for name, count in parts]
    load(home, [["TESTDATA", "2021"], *known], name="ander.csv")
    totals = ask(home, "select aantal from mart.mobiliteit where regio_code = 'RA0207' and categorie = 'Totaal'")
    assert totals == [(120.0,)]


def test_a_protected_table_gives_way_to_another_source(home: Settings) -> None:
    small = [["TESTDATA", "2022"], ["Pensioen", "4"], ["Overige sectoren", "42"], ["Uitkering", "30"]]
    load(home, small)
    counts = "select categorie, aantal from mart.mobiliteit where regio_code = 'RA0207' and categorie <> 'Totaal'"
    told = "select rijen_fout from meta.controle where controle = 'ingelezen_naast_openbaar'"
    assert dict(ask(home, counts)) == {"Overige": 35, "Overige sectoren": 40}
    assert ask(home, told) == [(0,)]
    public = [["TESTDATA", "2022"], ["Pensioen", "41"], [SAME, "77"]]
    load(home, public, name="openbaar.csv", gepubliceerd="https://voorbeeld.nl/")
    assert dict(ask(home, counts)) == {"Pensioen": 41, SAME: 77}
    assert ask(home, told) == [(1,)]


def test_own_figures_have_no_history(home: Settings) -> None:
    large = [["TESTDATA", "2022"], [SAME, "91"], ["Pensioen", "23"]]
    folder = load(home, large)
    shutil.rmtree(folder)
    load(home, [["TESTDATA", "2022"], [SAME, "91"], ["Pensioen", "23"], ["Uitkering", "3"]])
    assert ask(home, "select * from meta.revisie where sleutel like 'RA0207%'") == []
    public = [["TESTDATA", "2019"], [SAME, "91"], ["Pensioen", "23"]]
    load(home, public, name="openbaar.csv", gepubliceerd="https://voorbeeld.nl/")
    assert ask(home, "select nieuw from meta.revisie where sleutel like 'RA0207|VVT|2019%Pensioen|'") == [("23.0",)]
