"""Revisions: what changed between builds is said cell by cell, and history travels along."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import duckdb
import pytest

from etl.building.build import build
from etl.problems import RefusedError
from etl.settings import PROJECT, Settings
from etl.sources.declaring import confirm, lock_facts
from etl.sources.seal import seal
from etl.status import status_of
from published.live import find_live
from published.manifest import Manifest
from queries.run import run
from queries.warehouse import current
from ui.figure import make_view
from ui.figures import FIGURES
from ui.site.linknotice import build_notice


@pytest.fixture(scope="module")
def twice(built: Manifest, warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The build of what is shipped, and one of a copy without count, one figure revised and one dropped."""
    home = tmp_path_factory.mktemp("herzien")
    data = home / "data"
    for part in ("sources", "definitions"):
        shutil.copytree(PROJECT / "data" / part, data / part)
    settings = Settings(data=data, imports=home / "i", archive=home / "a", warehouse=home / "w")
    shutil.copytree(warehouse, settings.warehouse)
    assert find_live(settings.warehouse).manifest == built
    folder = data / "sources" / "primair" / "cbs-nieuws-2023-06"
    text = (folder / "kerncijfer.csv").read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    changed = [
        line.replace(",43.0,", ",43.7,").replace('"43,0"', '"43,7"')
        if "werkdruk_te_hoog,KO" in line and "2019KW02" in line
        else line
        for line in lines
        if not ("werkdruk_te_hoog,KO" in line and "2022KW02" in line)
    ]
    assert len(changed) == len(lines) - 1
    assert "".join(changed) != text
    (folder / "kerncijfer.csv").write_text("".join(changed), encoding="utf-8")
    record = (folder / "origin.yml").read_text(encoding="utf-8")
    counted = re.search(r"  telling:\n(    .*\n)+", record)
    assert counted is not None
    (folder / "origin.yml").write_text(record.replace(counted[0], ""), encoding="utf-8")
    assert seal(folder) == ["cbs-nieuws-2023-06/kerncijfer.csv"]
    with pytest.raises(RefusedError, match="zegel --wijziging"):
        build(settings)
    assert lock_facts(settings, "TESTDATA: herzien", date(2026, 11, 28)) == (
        0,
        3,
    )  # and that the file is no longer counted
    assert confirm(settings, "TESTDATA: herzien", date(2026, 11, 28))
    build(settings)
    return settings


@pytest.fixture
def revised(twice: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The last of those builds, live; who builds again does so on a copy."""
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(twice.warehouse))
    return twice


def test_a_revised_and_a_vanished_cell_are_listed(revised: Settings) -> None:
    rows = run("veranderd_cellen", {"soort": "gewijzigd"}).frame.to_dict("records")
    values = [row for row in rows if row["kolom"] == "waarde" and "Kinderopvang" in row["cel"]]
    assert ("43.0", "43.7") in {(row["oud"], row["nieuw"]) for row in values}
    assert {row["thema"] for row in values} == {"Werkbeleving"}
    view = make_view(FIGURES["wijzigingen"], {})
    assert "1 herzien" in view.findings.titel
    assert view.findings.zin.startswith("Grootste herziening: Werkdruk (veel) te hoog, Kinderopvang, Nederland")
    assert view.findings.let_op == ()


def test_a_small_revision_is_not_odd(revised: Settings) -> None:
    assert not run("veranderd_cellen", {"soort": "alle"}).frame["sprong"].any()
    assert status_of(revised)["opvallend"] == []


def test_changes_are_counted_per_theme(revised: Settings) -> None:
    found = current().query("select * from meta.revisie")
    themes = dict(
        current()
        .query(
            "select indicator_code, thema.label from mart.indicator inner join mart.thema as thema using (thema_code)"
        )
        .to_records(index=False)
    )
    expected: dict[tuple[str, str], int] = {}
    for row in found.to_dict("records"):
        assert row["tabel"] == "mart.kerncijfer"
        kind = "herzien" if row["soort"] == "gewijzigd" and row["kolom"] == "waarde" else row["soort"]
        theme = themes[row["sleutel"].split("|")[0]]
        expected[theme, kind] = expected.get((theme, kind), 0) + 1
    assert expected["Werkbeleving", "herzien"] == 1
    rows = run("veranderd_themas").frame.to_dict("records")
    counted = {(row["thema"], kind): row[kind] for row in rows for kind in ("nieuw", "herzien", "vervallen")}
    assert {key: number for key, number in counted.items() if number} == expected
    title = make_view(FIGURES["wijzigingen-per-thema"], {}).findings.titel
    assert "1 herzien" in title
    first = run("veranderd_cellen", {"soort": "alle"}).frame.iloc[0]
    assert (first["was"], first["is_nu"], first["oud"]) == ("43", "43,7", "43.0")
    assert run("veranderd_cellen", {"thema": "Ziekteverzuim"}).frame.empty


def test_history_travels_along(revised: Settings, tmp_path: Path) -> None:
    before = run("veranderd_cellen", {"soort": "alle"}).frame
    own = shutil.copytree(revised.warehouse, tmp_path / "w")
    again = revised.model_copy(update={"warehouse": own})
    newest = build(again, force=True).manifest.build_id
    path = own / f"{newest}.duckdb"
    with duckdb.connect(str(path), read_only=True) as con:
        kept = con.execute("select count(*) from meta.revisie where build_naar <> $b", {"b": newest}).fetchone()
    assert kept is not None
    assert kept[0] == len(before) > 0


def test_a_link_made_on_the_older_build_names_the_changed_cells(revised: Settings) -> None:
    oldest = sorted(path.stem for path in revised.warehouse.glob("*.json"))[0]
    figures = [figure for figure in FIGURES.values() if figure.pagina == "werkbeleving"]
    sentence = build_notice(oldest, current(), figures, {"branche": "KO"})
    assert sentence is not None
    assert "Werkdruk (veel) te hoog, Kinderopvang, Nederland, " in sentence
    assert "(was 43, nu 43,7)" in sentence
    calm = build_notice(oldest, current(), [FIGURES["uitstroom-bestemming"]], {"regio": "RA0206", "branche": "VVT"})
    assert calm is not None
    assert "niet veranderd" in calm
