"""Invented figures stay in builds of their own, which say so in their name."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.building import publish
from etl.building.build import build
from etl.problems import RefusedError
from etl.settings import PROJECT, Settings
from published.layout import build_ids, staged_path
from published.live import read_pointer
from published.manifest import builds
from published.mark import MARK, SUFFIX, is_invented
from queries import warehouse as reading

_HEAD = (
    "indicator,branche,regio,periode,uitsplitsing,versie,waarde_tekst,waarde,eenheid,status,reden_ontbreekt,"
    "vergeleken_met,letterlijk,vindplaats,noot\n"
)
_ROW = "werknemers,ZW,RA0206,2023JJ00,,,1.200,1200,werknemers,definitief,,,ja,,\n"


def _source(folder: Path, title: str) -> None:
    """Write TESTDATA: a source of one figure."""
    home = folder / "primair" / "testdata-werknemers"
    home.mkdir(parents=True)
    (home / "kerncijfer.csv").write_text(_HEAD + _ROW, encoding="utf-8")
    seal = hashlib.sha256((_HEAD + _ROW).encode()).hexdigest()
    (home / "origin.yml").write_text(
        f"id: testdata-werknemers\ntitel: '{title}'\nuitgever: TESTDATA\nurl: null\ndocument: TESTDATA\n"
        "licentie: TESTDATA\ngepubliceerd: null\nopgehaald: 2026-11-22\nsoort: primair\ntoelichting: TESTDATA\n"
        "bestanden:\n  - {bestand: kerncijfer.csv, inhoud: kerncijfer, vindplaats: TESTDATA, rijen: 1,"
        f" sha256: {seal}}}\n",
        encoding="utf-8",
    )


@pytest.fixture
def practice(tmp_path: Path) -> Callable[..., Settings]:
    """Settings over a data folder with one TESTDATA source of this title."""

    def make(title: str, *, is_practice: bool) -> Settings:
        data = tmp_path / "data"
        _source(data / "sources", title)
        shutil.copytree(PROJECT / "data" / "definitions", data / "definitions")
        (data / "definitions" / "corrections.yml").write_text("[]\n", encoding="utf-8")
        (data / "definitions" / "discrepancies.yml").write_text("[]\n", encoding="utf-8")
        folders = {"imports": data / "imports", "archive": data / "archive", "warehouse": tmp_path / "warehouse"}
        return Settings(data=data, invented=is_practice, **folders)

    return make


def test_a_build_of_invented_figures_says_so_in_its_name(
    practice: Callable[..., Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = practice(f"{MARK}: TESTDATA", is_practice=True)
    done = build(found)
    assert done.manifest.build_id.endswith("-oefencijfers-verzonnen")
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(found.warehouse))
    live = reading.current()
    assert is_invented(live.build_id)
    assert live.query("select waarde from mart.kerncijfer where indicator_code = 'werknemers'")["waarde"].tolist() == [
        1200
    ]


def test_an_invented_source_never_gets_into_a_real_build(practice: Callable[..., Settings]) -> None:
    found = practice(f"{MARK}: TESTDATA", is_practice=False)
    with pytest.raises(RefusedError) as refused:
        build(found)
    assert "testdata-werknemers" in refused.value.problems[0].text()
    assert "nooit samen" in refused.value.problems[0].text()
    assert build_ids(found.warehouse) == []


def test_a_real_source_never_gets_into_a_practice_build(practice: Callable[..., Settings]) -> None:
    found = practice("TESTDATA", is_practice=True)
    with pytest.raises(RefusedError, match="verzonnen"):
        build(found)
    assert build_ids(found.warehouse) == []


def test_a_practice_build_is_never_published_over_a_real_one(
    practice: Callable[..., Settings], warehouse: Path, tmp_path: Path
) -> None:
    found = practice(f"{MARK}: TESTDATA", is_practice=True)
    home = tmp_path / "echt"
    shutil.copytree(warehouse, home)
    before = read_pointer(home).build_id
    with pytest.raises(RefusedError, match="alleen oefencijfers"):
        build(found.model_copy(update={"warehouse": home}))
    staged = staged_path(home, "nieuw.duckdb")
    staged.write_bytes(b"TESTDATA")
    manifest = next(builds(home)).model_copy(update={"build_id": f"20991231T000000-0{SUFFIX}"})
    with pytest.raises(RefusedError, match="alleen oefencijfers"):
        publish.publish(home, staged, manifest)
    assert read_pointer(home).build_id == before


def test_a_real_build_is_never_published_over_a_practice_one(practice: Callable[..., Settings]) -> None:
    found = practice(f"{MARK}: TESTDATA", is_practice=True)
    practised = build(found).manifest.build_id
    with pytest.raises(RefusedError, match="zonder oefencijfers"):
        build(Settings(warehouse=found.warehouse, imports=found.imports))
    assert read_pointer(found.warehouse).build_id == practised
