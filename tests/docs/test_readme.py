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
from tests.builds import one_source
from tests.docs.recipes import (
    COLUMN,
    FIGURE_MODULE,
    FINDINGS,
    IMPORT_KIND,
    IMPORT_KIND_NAMED,
    IN_MODELS,
    IN_TABLES,
    INDICATOR,
    LIST,
    LIST_PLACE,
    ORIGIN,
    PAGE,
    PAGE_ENTRY,
    PLACE,
    PROJECTS,
    QUERY,
    ROWS,
    SENTENCE,
    SENTENCE_SAID,
    TELLING,
    TELLING_PROJECTS,
)

_PARTS = (
    "analysis",
    "data/definitions",
    "data/geo",
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
    """A copy of what a build and a page need, with one source, which builds in half the time of all of them.

    With what is compiled of it: what a recipe changes is compiled again.
    """
    home = tmp_path / "doorstroom"
    for part in _PARTS:
        shutil.copytree(PROJECT / part, home / part)
    shutil.copytree(PROJECT / ".streamlit", home / ".streamlit")
    shutil.copy(PROJECT / "app.py", home)
    one_source(home / "data")
    return home


@pytest.fixture
def whole(copy: Path) -> Path:
    """A copy with every source, as they are locked."""
    for part in ("definitions", "sources"):
        shutil.copytree(PROJECT / "data" / part, copy / "data" / part, dirs_exist_ok=True)
    return copy


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
        "Count the source itself",
        "python -m etl zegel",
        "python -m etl build",
        "`data/definitions/columns.yml`: say what it is, and name it at each table that has it",
        "Select it in the model that reads the source file",
        "Add an entry to `data/definitions/indicators/<thema>.yml`",
        "Write a `Description` in `etl/importing/layouts/`",
        "`python -m etl template <soort>`",
        "`python -m tests.claims --figuur <id>`",
        "Write `queries/<vraag>.sql`",
        "`python -m queries.rowtypes` writes a type for its rows",
        "Add an entry to `queries/keuzes.yml`",
        '`Choice("<parameter>", "<label>", "<naam van de lijst>")`',
        "Write a findings function in `analysis/findings/`",
        "Add an entry to a list in `ui/figures/`",
        "Name it under a heading of its page in `ui/pages/<groep>.py`",
        "add a `Page` to\n   `PAGES` there",
        'write `pages/<groep>/<naam>.py`:\n   `for figure, chosen in opened("<adres>"): show(figure, chosen)`',
    ):
        assert said in text


def test_adding_a_source(whole: Path) -> None:
    folder = whole / "data" / "sources" / "derden" / "testdata-recept"
    folder.mkdir()
    (folder / "kerncijfer.csv").write_text(ROWS, "utf-8")
    (folder / "origin.yml").write_text(ORIGIN, "utf-8")
    with pytest.raises(AssertionError, match="in de bron geteld: rijen, indicator, branche"):
        run(whole, "-m", "etl", "zegel")
    (folder / "origin.yml").write_text(ORIGIN + TELLING, "utf-8")

    assert run(whole, "-m", "etl", "zegel").split() == ["testdata-recept/kerncijfer.csv"]
    run(whole, "-m", "etl", "build")

    home = whole / "data" / "warehouse"
    with duckdb.connect(str(home / f"{(home / 'current').read_text()}.duckdb"), read_only=True) as con:
        found = con.execute(
            "select waarde, eenheid, bron_soort, vindplaats from mart.kerncijfer_opgave"
            " where bron_id = 'testdata-recept' order by all"
        ).fetchall()
    assert found == [(12.5, "procent", "derden", "TESTDATA, regel 1")]


def test_adding_a_column_takes_the_dictionary_and_the_model(whole: Path) -> None:
    path = whole / "data" / "definitions" / "columns.yml"
    text = path.read_text("utf-8").replace("\nkolommen:\n", f"\nkolommen:\n{COLUMN}")
    for old, new in IN_TABLES:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    for name, (old, new) in IN_MODELS.items():
        model = whole / "etl" / "models" / name
        assert model.read_text("utf-8").count(old) == 1
        model.write_text(model.read_text("utf-8").replace(old, new), "utf-8")
    folder = whole / "data" / "sources" / "derden" / "testdata-recept"
    folder.mkdir()
    (folder / "project.csv").write_text(PROJECTS, "utf-8")
    (folder / "kerncijfer.csv").write_text(
        ROWS.replace(",noot\n", ",noot,testdata\n").replace(",\n", ",,zestig\n"), "utf-8"
    )
    files = ORIGIN.partition("bestanden:\n")[2].replace("kerncijfer", "project")
    counted = f"{TELLING}    testdata: zestig\n"
    (folder / "origin.yml").write_text(ORIGIN + counted + files + TELLING_PROJECTS, "utf-8")

    run(whole, "-m", "etl", "zegel")
    run(whole, "-m", "etl", "build")

    home = whole / "data" / "warehouse"
    with duckdb.connect(str(home / f"{(home / 'current').read_text()}.duckdb"), read_only=True) as con:
        for table, value in (("project", "veertig"), ("kerncijfer_opgave", "zestig"), ("kerncijfer", "zestig")):
            found = con.table(f"mart.{table}").aggregate("count(testdata), max(testdata), count(*) > 1").fetchone()
            assert found == (1, value, True)
        described = con.sql("select tabel, label, eenheid, leeg from meta.kolom where kolom = 'testdata' order by 1")
        assert described.fetchall() == [
            (f"mart.{table}", "TESTDATA", "uren", True) for table in ("kerncijfer", "kerncijfer_opgave", "project")
        ]
    (whole / "docs").mkdir()
    run(whole, "-m", "etl", "woordenboek")
    assert (whole / "docs" / "datawoordenboek.md").read_text("utf-8").count(
        "| `testdata` | TESTDATA | uren | ja |"
    ) == 3


def test_an_unsealed_source_is_refused(copy: Path) -> None:
    folder = copy / "data" / "sources" / "derden" / "testdata-recept"
    folder.mkdir(parents=True)
    (folder / "kerncijfer.csv").write_text(ROWS, "utf-8")
    (folder / "origin.yml").write_text(ORIGIN, "utf-8")
    with pytest.raises(AssertionError, match="sha256"):
        run(copy, "-m", "etl", "build")


def insert(home: Path, name: str, before: str, added: str) -> None:
    """Put text before a line that a file has once."""
    text = (home / name).read_text("utf-8")
    assert text.count(before) == 1
    (home / name).write_text(text.replace(before, f"{added}{before}"), "utf-8")


def test_adding_an_indicator(whole: Path) -> None:
    definitions = whole / "data" / "definitions" / "indicators" / "verzuim.yml"
    definitions.write_text(f"{definitions.read_text('utf-8')}\n{INDICATOR}", "utf-8")
    folder = whole / "data" / "sources" / "derden" / "testdata-recept"
    folder.mkdir()
    (folder / "kerncijfer.csv").write_text(
        ROWS.replace("verzuim_overig,KO,NL00,2001JJ00,,TESTDATA", "verzuim_testdata,VVT,RA0206,2001JJ00,,"), "utf-8"
    )
    counted = TELLING.replace("verzuim_overig", "verzuim_testdata").replace("KO", "VVT").replace("NL00", "RA0206")
    (folder / "origin.yml").write_text(ORIGIN + counted.replace("    versie: TESTDATA\n", ""), "utf-8")
    run(whole, "-m", "etl", "zegel")
    run(whole, "-m", "etl", "build")

    script = (
        "from queries.run import run\n"
        "from ui.figure import make_view\n"
        "from ui.figures import FIGURES\n"
        "rows = run('kaart_aanbod').frame\n"
        "print(set(rows.loc[rows['indicator_code'] == 'verzuim_testdata', 'indicator']))\n"
        "asked = {'cijfer': 'verzuim_testdata', 'cijferbranche': 'VVT', 'cijferperiode': '2001JJ00'}\n"
        "print(make_view(FIGURES['regiokaart'], asked).findings.titel)\n"
    )
    offered, title = run(whole, "-c", script).splitlines()
    assert offered == "{'TESTDATA-verzuim'}"
    assert title.startswith("Stedendriehoek & Noord-Veluwe: 12,5% in 2001")


def test_adding_an_import_kind(copy: Path, tmp_path: Path) -> None:
    (copy / "etl" / "importing" / "meaning" / "testdata_kinds.py").write_text(IMPORT_KIND, "utf-8")
    registry = "etl/importing/layouts/descriptions.py"
    insert(copy, registry, "from etl.importing.layouts.figure_kinds", f"{IMPORT_KIND_NAMED}\n")
    insert(copy, registry, "KEY_FIGURE)", "SUBSIDY, ")

    assert "lege.csv" in run(copy, "-m", "etl", "template", "subsidie", "lege.csv")
    assert (copy / "lege.csv").read_text("utf-8-sig").splitlines()[0].startswith("subsidie;")
    (tmp_path / "mijn.csv").write_text("code;titel;stand\ntestdata-1;TESTDATA;lopend\n", "utf-8")
    run(copy, "-m", "etl", "import", "subsidie", str(tmp_path / "mijn.csv"))
    home = copy / "data" / "warehouse"
    with duckdb.connect(str(home / f"{(home / 'current').read_text()}.duckdb"), read_only=True) as con:
        found = con.execute("select naam, status, bron_id from mart.subsidie where subsidie = 'testdata-1'").fetchall()
    assert [row[:2] for row in found] == [("TESTDATA", "lopend")]
    assert found[0][2].startswith("import-")


def test_an_unknown_import_kind_is_told_by_both_commands(copy: Path) -> None:
    for command in (("template", "subsidie"), ("import", "subsidie", "mijn.csv")):
        with pytest.raises(AssertionError, match="'subsidie' is geen soort"):
            run(copy, "-m", "etl", *command)


@pytest.mark.parametrize(("asks", "faults"), [("lowest", 0), ("highest", 1)])
def test_adding_a_sentence(copy: Path, warehouse: Path, asks: str, faults: int) -> None:
    for part in ("demo", "tests"):
        shutil.copytree(PROJECT / part, copy / part)
    findings = "analysis/findings/verzuim/ander.py"
    insert(copy, findings, "from analysis.claims import highest, who", "from analysis.claims import lowest\n")
    insert(copy, findings, '    return Findings(\n        titel=f"Niet nagekeken', SENTENCE.format(asks=asks))
    insert(copy, findings, '",\n        alt=f"Lijndiagram van het verzuim per jaar', SENTENCE_SAID)

    environment = {"DOORSTROOM_WAREHOUSE": str(warehouse)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.claims", "--figuur", "verzuim-derden"],
        cwd=copy, env=os.environ | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == faults, done.stdout + done.stderr
    assert ("'laagst' geldt niet" in done.stdout) == bool(faults)


def add_figure(home: Path, before: str, placed: str) -> None:
    """Follow the recipe for a figure, and put its place before a line of the pages."""
    (home / "queries" / "testdata_branches.sql").write_text(QUERY, "utf-8")
    (home / "analysis" / "findings" / "testdata.py").write_text(FINDINGS, "utf-8")
    (home / "ui" / "figures" / "analyse" / "testdata.py").write_text(FIGURE_MODULE, "utf-8")
    insert(home, "ui/pages/analyse.py", before, placed)


def test_adding_a_figure(copy: Path, warehouse: Path) -> None:
    add_figure(copy, '    section("Tekens"', f"    {PLACE}\n")
    run(copy, "-m", "queries.rowtypes", warehouse=warehouse)
    assert 'TestdataBranches = TypedDict("TestdataBranches", {' in (copy / "queries" / "rows.py").read_text("utf-8")
    script = (
        "from ui.figure import make_view\n"
        "from ui.figures import FIGURES\n"
        "view = make_view(FIGURES['testdata-branches'], {'niveau': 'sector'})\n"
        "print(view.findings.titel, view.page_path())\n"
        "print(sorted(view.frame['branche_code']))\n"
    )
    title, codes = run(copy, "-c", script, warehouse=warehouse).splitlines()
    assert title.startswith("TESTDATA: twee rijen /begrippen?niveau=sector&build=")
    assert codes == "['ZW', 'ZWS']"


def test_adding_a_list_to_choose_from(copy: Path, warehouse: Path) -> None:
    add_figure(copy, '    section("Tekens"', f"    {LIST_PLACE}\n")
    lists = copy / "queries" / "keuzes.yml"
    lists.write_text(lists.read_text("utf-8") + LIST, "utf-8")
    script = (
        "from streamlit.testing.v1 import AppTest\n"
        "at = AppTest.from_file('app.py', default_timeout=60).run()\n"
        "at.switch_page('pages/analyse/begrippen.py').run()\n"
        "print(next(box.options for box in at.selectbox if box.label == 'Niveau'))\n"
    )
    offered = ["Bedrijfstak", "Branche", "Geen", "Groep", "Sector", "Subbranche"]
    assert run(copy, "-c", script, warehouse=warehouse).strip() == str(offered)


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
