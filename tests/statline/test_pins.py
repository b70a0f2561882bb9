"""A role gets a table by hand, and a list says which tables could have it and why."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from etl import __main__  # noqa: F401 - registers the commands
from etl.commands.app import app
from etl.problems import RefusedError
from etl.settings import PROJECT, Settings
from etl.statline.fetch import fetch_tables
from etl.statline.meaning.pins import write_pin
from etl.statline.meaning.rules import load_rules
from tests.statline import kit
from tests.statline.replay import Replay
from tests.statline.test_roles import ABSENCE, MOBILITY, figures

STRANGE = MOBILITY.changed(id="99030NED", title="TESTDATA stromen van mensen", period="2021 - 2023")
OLD = MOBILITY.changed(id="99019NED", state="Gediscontinueerd", period="2010-2019")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    shutil.copytree(PROJECT / "data" / "definitions", tmp_path / "data" / "definitions")
    monkeypatch.setenv("DOORSTROOM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path / "magazijn"))
    return Settings.from_environment()


def koppel(*words: str) -> Result:
    return CliRunner().invoke(app, ["koppel", *words], catch_exceptions=False)


def listed(role: str) -> dict[str | None, Any]:
    return {row["tabel"]: row for row in json.loads(koppel(role, "--json").stdout)}


def test_a_table_no_title_points_at_gets_its_role_by_hand(home: Settings, replay: Replay) -> None:
    replay.reset(STRANGE, MOBILITY)
    assert fetch_tables(home, all_tables=True, base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    assert figures(kit.loaded(home), "mobiliteit", "bron_id") == {("statline-99020ned",)}
    assert "99030NED (TESTDATA stromen van mensen)" in koppel("mobiliteit-breed", "99030ned").stdout
    assert figures(kit.loaded(home), "mobiliteit", "bron_id") == {("statline-99030ned",)}
    row = listed("mobiliteit-breed")["99030NED"]
    assert (row["gekozen"], row["waarom"][0]) == (True, "met de hand gekozen")
    asked = fetch_tables(home, base_url=replay.url, limits=kit.PATIENT)
    assert [table.tabel for table in asked.tables] == ["99030NED"]
    koppel("mobiliteit-breed", "--los")
    assert figures(kit.loaded(home), "mobiliteit", "bron_id") == {("statline-99020ned",)}
    assert not (home.definitions / "koppelingen.yml").exists()


def test_the_status_names_what_was_chosen_by_hand_and_only_that(
    home: Settings, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(warehouse))

    def told() -> list[str]:
        printed = CliRunner().invoke(app, ["status"], catch_exceptions=False).stdout
        return [line for line in printed.splitlines() if "gekoppeld" in line]

    assert told() == []
    write_pin(home.definitions, "banen", "99020NED")
    assert told() == ["Met de hand gekoppeld: rol banen aan tabel 99020NED"]
    printed = CliRunner().invoke(app, ["status", "--json"], catch_exceptions=False).stdout
    assert json.loads(printed)["koppelingen"] == {"banen": "99020NED"}


def test_every_role_is_listed_with_why_a_table_fits_or_not(home: Settings, replay: Replay) -> None:
    promille = ABSENCE.changed(topics=(ABSENCE.topics[0].__class__("V_1", "Ziekteverzuimpercentage", "promille"),))
    replay.reset(OLD, MOBILITY, promille, STRANGE)
    fetch_tables(home, [MOBILITY.id, promille.id], base_url=replay.url, limits=kit.PATIENT)
    rows = json.loads(koppel("--json").stdout)
    assert {row["rol"] for row in rows} == {role.code for role in load_rules(home.definitions).rollen}
    broad = listed("mobiliteit-breed")
    assert [row["gekozen"] for row in broad.values()] == [True, False]
    assert "kenmerk 'TESTDATA nieuw kenmerk' heeft geen regel in statline.yml" in broad["99020NED"]["waarom"]
    assert broad["99019NED"]["waarom"] == [
        "de titel past; een andere tabel gaat voor",
        "gestopt (Gediscontinueerd)",
        "tot en met 2019",
        "nog niet opgehaald",
    ]
    assert "heeft een onbekende eenheid: 'promille'" in " ".join(listed("verzuim")["24015NED"]["waarom"])
    assert not any(row["gekozen"] for row in listed("banen").values())


@pytest.mark.parametrize(("words", "read"), [(("bannen", "99020NED"), "bannen"), (("banen", "99999NED"), "99999NED")])
def test_a_role_or_table_that_is_not_there_is_refused(
    home: Settings, replay: Replay, words: tuple[str, str], read: str
) -> None:
    replay.reset(MOBILITY)
    fetch_tables(home, [MOBILITY.id], base_url=replay.url, limits=kit.PATIENT)
    with pytest.raises(RefusedError) as refused:
        koppel(*words)
    assert refused.value.problems[0].gelezen == read
    assert not (home.definitions / "koppelingen.yml").exists()


@pytest.mark.parametrize("text", ["- banen\n", "banen: [1]\n", "banen\n", ""])
def test_a_file_that_is_no_list_of_roles_is_refused(home: Settings, text: str) -> None:
    (home.definitions / "koppelingen.yml").write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError, match=r"koppelingen\.yml"):
        load_rules(home.definitions)


def test_a_role_in_the_file_that_is_not_there_is_refused(home: Settings) -> None:
    write_pin(home.definitions, "bannen", "99020NED")
    with pytest.raises(RefusedError) as refused:
        load_rules(home.definitions)
    (problem,) = refused.value.problems
    assert (problem.gelezen, problem.bestand) == ("bannen", "definitions/koppelingen.yml")
    assert "banen" in problem.verwacht


def test_a_role_that_is_not_there_has_no_list(home: Settings) -> None:
    with pytest.raises(RefusedError) as refused:
        koppel("bannen")
    assert refused.value.problems[0].gelezen == "bannen"


def test_before_any_list_was_had_it_says_so(home: Settings, replay: Replay) -> None:
    assert listed("banen")[None]["waarom"] == [
        "de lijst van tabellen is nog niet opgehaald; haal haar met: python -m etl catalogus"
    ]
    replay.reset(ABSENCE)
    CliRunner().invoke(app, ["catalogus", "--base-url", replay.url], catch_exceptions=False)
    assert listed("mbo-deelnemers")[None]["waarom"] == ["geen tabel lijkt erop"]


def test_tables_that_fit_equally_well_are_told_as_such(home: Settings, replay: Replay) -> None:
    replay.reset(MOBILITY, MOBILITY.changed(id="99031NED"), OLD)
    report = fetch_tables(home, base_url=replay.url, limits=kit.PATIENT)
    assert any("2 tabellen passen even goed" in w and "etl koppel mobiliteit-breed" in w for w in report.warnings)
    rows = listed("mobiliteit-breed")
    assert not any(row["gekozen"] for row in rows.values())
    assert rows["99020NED"]["waarom"][0] == (
        "de titel past, en die van 99031NED even goed; kies met: python -m etl koppel mobiliteit-breed 99020NED"
    )
    assert rows["99019NED"]["waarom"][0] == "de titel past; een andere tabel gaat voor"


def test_a_table_chosen_by_hand_that_went_away_is_named(home: Settings, replay: Replay) -> None:
    replay.reset(STRANGE, MOBILITY)
    fetch_tables(home, [STRANGE.id], base_url=replay.url, limits=kit.PATIENT)
    koppel("mobiliteit-breed", STRANGE.id)
    replay.reset(MOBILITY)
    report = fetch_tables(home, base_url=replay.url, limits=kit.PATIENT)
    (told,) = [text for text in report.warnings if "'mobiliteit-breed'" in text]
    assert "geen tabel past: 99030NED staat niet in de catalogus" in told
