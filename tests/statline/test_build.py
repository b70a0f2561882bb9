"""From a StatLine server to the dashboard: fetched tables end up in the mart with source, status and history."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from etl import __main__  # noqa: F401 - registers the commands
from etl.building.build import build
from etl.commands.app import app
from etl.settings import PROJECT, Settings
from etl.statline.fetch import fetch_tables
from etl.status import status_of
from published.manifest import read_manifest
from queries.run import run
from queries.warehouse import current
from tests.statline import kit
from tests.statline.azw import ABSENCE, MOBILITY
from tests.statline.faketable import FakeTopic
from tests.statline.replay import Replay


def test_fetched_figures_reach_the_mart_with_their_source(live: Settings) -> None:
    rows = current().query(
        "select bron_id, count(*) as n from mart.kerncijfer_opgave where bron_soort = 'statline' group by all"
    )
    assert rows["n"].sum() > 0
    flows = current().query("select count(*) as n from mart.mobiliteit where bron_soort = 'statline'")
    assert flows["n"].iloc[0] > 0
    sources = current().query("select id, licentie, soort from meta.bron where soort = 'statline' order by id")
    assert len(sources) == 2
    assert set(sources["licentie"]) == {"CC BY 4.0"}


def test_every_cell_is_in_core_statline_with_a_value_or_a_reason(live: Settings) -> None:
    wrong = current().query(
        "select count(*) as n from core.statline where (waarde is null) <> (reden_ontbreekt is not null)"
    )
    assert wrong["n"].iloc[0] == 0
    rows = current().query("select tabel, count(*) as n from core.statline group by tabel order by tabel")
    expected = {table.id: table.size * len(table.topics) for table in (ABSENCE, MOBILITY)}
    assert dict(zip(rows["tabel"], rows["n"], strict=True)) == expected


def test_an_unreachable_server_keeps_the_figures(live: Settings, replay: Replay) -> None:
    before = current().build_id
    report = fetch_tables(live, [ABSENCE.id], base_url="http://127.0.0.1:9", limits=kit.PATIENT)
    assert report.exit_status == 3
    assert "vorige cijfers blijven staan" in report.problems[0].text()
    assert build(live, force=True).manifest.tabellen["mart.kerncijfer"] == _rows(live, before)


def _rows(found: Settings, build_id: str) -> int:
    manifest = read_manifest(found.warehouse, build_id)
    assert manifest is not None
    return manifest.tabellen["mart.kerncijfer"]


def _cells(found: Settings) -> dict[tuple[str, ...], tuple[float | None, str | None]]:
    """Value and reason of every cell of StatLine in the live build."""
    rows = current().query("select * from core.statline")
    keys = ("tabel", "onderwerp", "regio_code", "periode_code")
    return {
        (*(str(row[key]) for key in keys), str(dict(row["dimensies"]))): (
            None if row["waarde"] != row["waarde"] else row["waarde"],
            row["reden_ontbreekt"],
        )
        for row in rows.to_dict("records")
    }


def test_a_revised_cell_is_told_once(live: Settings, replay: Replay) -> None:
    """One topic of the table is a figure of the dashboard, the other stands in the Verkenner only."""
    both = (*ABSENCE.topics, FakeTopic("Personen_2", "Personen TESTDATA", "%", 3, "Double"))
    first = ABSENCE.changed(topics=both, modified="2024-10-13T02:00:00")
    replay.reset(first, MOBILITY)
    assert (
        fetch_tables(live, [ABSENCE.id], base_url=replay.url, limits=kit.PATIENT, accept_schema=True).exit_status == 0
    )
    build(live)
    before = _cells(live)
    replay.reset(first.changed(seed=2, modified="2024-12-13T02:00:00"), MOBILITY)
    assert fetch_tables(live, [ABSENCE.id], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    newest = build(live).manifest.build_id
    after = _cells(live)
    changed = {key for key in before if before[key] != after[key]}
    assert before.keys() == after.keys()
    assert {key[1] for key in changed} == {"Ziekteverzuimpercentage_1", "Personen_2"}, "the fault did not fire"
    told = current().query("select * from meta.revisie where build_naar = $b", {"b": newest})
    figures = told[told["tabel"] == "mart.kerncijfer"]
    others = told[told["tabel"] == "core.statline"]
    assert len(figures) == sum(key[1] == "Ziekteverzuimpercentage_1" for key in changed)
    assert {key.split("|")[1] for key in others["sleutel"]} == {"Personen_2"}
    assert len(others) == sum(key[1] == "Personen_2" for key in changed)
    assert len(told) == len(changed) == told["sleutel"].nunique()
    _every_place_counts(newest, len(changed))
    build(live, force=True)
    again = current().query("select count(*) as n from meta.revisie where build_naar > $b", {"b": newest})
    assert again["n"].iloc[0] == 0, "the same revision was told twice"


def _every_place_counts(build_id: str, cells: int) -> None:
    """Hold the page, its list and the feed to the number of cells that changed."""
    themes = run("veranderd_themas").frame
    mine = themes[themes["versie"] == build_id]
    assert mine[["nieuw", "herzien", "vervallen", "andere_status", "zonder_cijfer"]].sum().sum() == cells
    assert set(mine["thema"]) == {"Ziekteverzuim", "StatLine-tabellen"}
    rows = run("veranderd_cellen", {"soort": "alle"}).frame
    rows = rows[rows["versie"] == build_id]
    assert len(rows) == rows["cel"].nunique() == cells
    assert any(
        cel.startswith(f"{ABSENCE.title}, Personen TESTDATA, ") and cel.endswith("kwartaal") for cel in rows["cel"]
    )
    feed = run("wijzigingen").frame
    assert feed.loc[feed["build_naar"] == build_id, "cellen"].sum() == cells


def test_status_lists_the_fetched_tables(live: Settings) -> None:
    tables = {row["tabel"]: row for row in status_of(live)["statline"]}
    assert set(tables) == {ABSENCE.id, MOBILITY.id}
    assert tables[ABSENCE.id]["laatste_periode"]
    assert tables[ABSENCE.id]["mislukt"] is None


def test_catalogus_is_kept_for_the_explorer(
    live: Settings, replay: Replay, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = tmp_path / "catalogus"
    data.mkdir()
    for part in ("sources", "definitions"):
        (data / part).symlink_to(PROJECT / "data" / part)
    monkeypatch.setenv("DOORSTROOM_DATA", str(data))
    assert CliRunner().invoke(app, ["catalogus", "--base-url", replay.url]).exit_code == 0
    assert ABSENCE.id in (data / "archive" / "catalogus.json").read_text(encoding="utf-8")
