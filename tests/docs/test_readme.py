"""The recipes of the README, followed to the letter in a copy of the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from etl.settings import PROJECT
from tests.docs.recipes import (
    COLUMN,
    FIGURE_MODULE,
    FINDINGS,
    IN_MODELS,
    IN_TABLES,
    ORIGIN,
    PAGE,
    PAGE_ENTRY,
    PLACE,
    PROJECTS,
    QUERY,
    ROWS,
)

_PARTS = (
    "analysis",
    "data/definitions",
    "data/geo",
    "data/sources",
    "etl",
    "pages",
    "protection",
    "published",
    "queries",
    "static",
    "ui",
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what a build and a page need."""
    home = tmp_path / "doorstroom"
    for part in _PARTS:
        shutil.copytree(PROJECT / part, home / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(PROJECT / ".streamlit", home / ".streamlit")
    shutil.copy(PROJECT / "app.py", home)
    return home


def run(home: Path, *arguments: str, warehouse: Path | None = None) -> str:
    """Run Python in the copy and give what it printed; with a warehouse, on that one."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("DOORSTROOM_", "PYTEST"))}
    if warehouse:
        environment["DOORSTROOM_WAREHOUSE"] = str(warehouse)
    done = subprocess.run(
        [sys.executable, *arguments], cwd=home, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_readme_still_has_the_recipes() -> None:
    text = (PROJECT / "README.md").read_text("utf-8")
    for said in (
        "data/sources/<primair|secundair|derden>/<bron-id>/",
        "Write `origin.yml` beside it",
        "python -m etl zegel",
        "python -m etl build",
        "`data/definitions/columns.yml`: say what it is, and name it at each table that has it",
        "Select it in the model that reads the source file",
        "Write `queries/<vraag>.sql`",
        "Write a findings function in `analysis/findings/`",
        "Add an entry to a list in `ui/figures/`",
        "Name it under a heading of its page in `ui/pages/<groep>.py`",
        "Add a `Page` to `PAGES` in `ui/pages/<groep>.py`",
        'Write `pages/<groep>/<naam>.py`: `for figure, chosen in opened("<adres>"): show(figure, chosen)`',
    ):
        assert said in text


def test_adding_a_source(copy: Path) -> None:
    folder = copy / "data" / "sources" / "derden" / "testdata-recept"
    folder.mkdir()
    (folder / "kerncijfer.csv").write_text(ROWS, "utf-8")
    (folder / "origin.yml").write_text(ORIGIN, "utf-8")

    assert run(copy, "-m", "etl", "zegel").split() == ["testdata-recept/kerncijfer.csv"]
    run(copy, "-m", "etl", "build")

    home = copy / "data" / "warehouse"
    with duckdb.connect(str(home / f"{(home / 'current').read_text()}.duckdb"), read_only=True) as con:
        found = con.execute(
            "select waarde, eenheid, bron_soort, vindplaats from mart.kerncijfer_opgave"
            " where bron_id = 'testdata-recept' order by all"
        ).fetchall()
    assert found == [(12.5, "procent", "derden", "TESTDATA, regel 1")]


def test_adding_a_column_takes_the_dictionary_and_the_model(copy: Path) -> None:
    path = copy / "data" / "definitions" / "columns.yml"
    text = path.read_text("utf-8").replace("\nkolommen:\n", f"\nkolommen:\n{COLUMN}")
    for old, new in IN_TABLES:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    for name, (old, new) in IN_MODELS.items():
        model = copy / "etl" / "models" / name
        assert model.read_text("utf-8").count(old) == 1
        model.write_text(model.read_text("utf-8").replace(old, new), "utf-8")
    folder = copy / "data" / "sources" / "derden" / "testdata-recept"
    folder.mkdir()
    (folder / "project.csv").write_text(PROJECTS, "utf-8")
    (folder / "kerncijfer.csv").write_text(
        ROWS.replace(",noot\n", ",noot,testdata\n").replace(",\n", ",,zestig\n"), "utf-8"
    )
    files = ORIGIN.partition("bestanden:\n")[2].replace("kerncijfer", "project")
    (folder / "origin.yml").write_text(ORIGIN + files, "utf-8")

    run(copy, "-m", "etl", "zegel")
    run(copy, "-m", "etl", "build")

    home = copy / "data" / "warehouse"
    with duckdb.connect(str(home / f"{(home / 'current').read_text()}.duckdb"), read_only=True) as con:
        for table, value in (("project", "veertig"), ("kerncijfer_opgave", "zestig"), ("kerncijfer", "zestig")):
            found = con.table(f"mart.{table}").aggregate("count(testdata), max(testdata), count(*) > 1").fetchone()
            assert found == (1, value, True)
        described = con.sql("select tabel, label, eenheid, leeg from meta.kolom where kolom = 'testdata' order by 1")
        assert described.fetchall() == [
            (f"mart.{table}", "TESTDATA", "uren", True) for table in ("kerncijfer", "kerncijfer_opgave", "project")
        ]
    (copy / "docs").mkdir()
    run(copy, "-m", "etl", "woordenboek")
    assert (copy / "docs" / "datawoordenboek.md").read_text("utf-8").count("| `testdata` | TESTDATA | uren | ja |") == 3


def test_an_unsealed_source_is_refused(copy: Path) -> None:
    folder = copy / "data" / "sources" / "derden" / "testdata-recept"
    folder.mkdir()
    (folder / "kerncijfer.csv").write_text(ROWS, "utf-8")
    (folder / "origin.yml").write_text(ORIGIN, "utf-8")
    with pytest.raises(AssertionError, match="sha256"):
        run(copy, "-m", "etl", "build")


def add_figure(home: Path, before: str, placed: str) -> None:
    """Follow the recipe for a figure, and put its place before a line of the pages."""
    (home / "queries" / "testdata_branches.sql").write_text(QUERY, "utf-8")
    (home / "analysis" / "findings" / "testdata.py").write_text(FINDINGS, "utf-8")
    (home / "ui" / "figures" / "analyse" / "testdata.py").write_text(FIGURE_MODULE, "utf-8")
    pages = home / "ui" / "pages" / "analyse.py"
    text = pages.read_text("utf-8")
    assert text.count(before) == 1
    pages.write_text(text.replace(before, f"{placed}{before}"), "utf-8")


def test_adding_a_figure(copy: Path, warehouse: Path) -> None:
    add_figure(copy, '    section("Tekens"', f"    {PLACE}\n")
    script = (
        "from ui.figure import make_view\n"
        "from ui.figures import COLUMN, FIGURES\n"
        "view = make_view(FIGURES['testdata-branches'], {'niveau': 'sector'})\n"
        "print(view.findings.titel, view.page_path())\n"
        "print(sorted(view.frame['branche_code']))\n"
    )
    title, codes = run(copy, "-c", script, warehouse=warehouse).splitlines()
    assert title.startswith("TESTDATA: twee rijen /begrippen?niveau=sector&build=")
    assert codes == "['ZW', 'ZWS']"


def test_a_figure_on_no_page_stops_the_start(copy: Path) -> None:
    add_figure(copy, '    section("Tekens"', "")
    with pytest.raises(AssertionError, match="figuur 'testdata-branches' staat op geen pagina; zet hem in ui/pages"):
        run(copy, "-c", "import ui.figures")


def test_adding_a_page(copy: Path, warehouse: Path) -> None:
    add_figure(copy, '    Page(\n        "verkenner"', PAGE_ENTRY)
    (copy / "pages" / "analyse" / "testdata.py").write_text(PAGE, "utf-8")

    script = (
        "from streamlit.testing.v1 import AppTest\n"
        "at = AppTest.from_file('app.py', default_timeout=60).run()\n"
        "at.switch_page('pages/analyse/testdata.py').run()\n"
        "assert not at.exception\n"
        "print([title.value for title in at.title])\n"
        "html = ' '.join(element.proto.body for element in at.get('html'))\n"
        "print('TESTDATA: twee rijen' in html, 'ds-melding ds-fout' in html)\n"
        "from ui.pages import PAGES\n"
        "print('testdata' in [entry.path for entry in PAGES])\n"
    )
    assert run(copy, "-c", script, warehouse=warehouse).splitlines() == ["['TESTDATA-pagina']", "True False", "True"]
