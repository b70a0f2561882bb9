"""Actions, instruments and initiatives against the source rows, and a stand that someone imports."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from analysis.rows import records
from etl.building.build import build
from etl.importing import write
from etl.settings import Settings
from queries.run import run
from tests.unit.importing.kit import csv_file, definitions

from etl.importing import prepare  # isort: skip

Rows = list[dict[str, str]]
TERMS = ("kort", "middellang", "lang")


def terms(row: dict[str, str]) -> set[str]:
    return set(row["termijn"].split("/"))


def test_every_choice_of_actions(source_rows: dict[str, Rows]) -> None:
    rows = source_rows["actie"]
    lines = [[], *[[str(line)] for line in range(1, 7)], ["1", "5"]]
    chosen_terms = [[], *[[term] for term in TERMS], ["kort", "lang"]]
    for line, term, kind in product(lines, chosen_terms, ([], ["procedure"], ["proces"])):
        expected = {
            (f"{row['actielijn']}.{row['nummer']}", row["actie"], row["aard"])
            for row in rows
            if (not line or row["actielijn"] in line)
            and (not term or terms(row) & set(term))
            and (not kind or row["aard"] in kind)
        }
        got = records(run("actie_lijst", {"actielijnen": line, "termijnen": term, "aarden": kind}).frame)
        assert {(row["code"], row["actie"], row["aard"]) for row in got} == expected
        assert len(got) == len(expected)


def test_an_action_knows_its_terms(source_rows: dict[str, Rows]) -> None:
    expected = {f"{row['actielijn']}.{row['nummer']}": terms(row) for row in source_rows["actie"]}
    got = records(run("actie_lijst").frame)
    assert {row["code"]: {term for term in TERMS if row[term]} for row in got} == expected
    assert {row["stand"] for row in got} == {"nog niet ingelezen"}
    assert [sum(row[term] for row in got) for term in TERMS] == [19, 30, 20]


def test_lines_count_their_actions(source_rows: dict[str, Rows]) -> None:
    for row in records(run("actie_lijnen").frame):
        own = [item for item in source_rows["actie"] if item["actielijn"] == str(row["actielijn"])]
        assert row["acties"] == len(own)
        assert [row[term] for term in TERMS] == [sum(term in terms(item) for item in own) for term in TERMS]
        assert row["proces"] == sum(item["aard"] == "proces" for item in own)
        assert row["doel"]


def test_norm_is_the_one_of_the_plan() -> None:
    assert [(row["regio"], row["waarde"]) for row in records(run("actie_opleidingsquote").frame)] == [("Twente", 15)]


def test_an_imported_stand_is_shown_with_its_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(warehouse=tmp_path / "warehouse", imports=tmp_path / "imports")
    head = ["plan", "regio", "actielijn", "nummer", "actie", "status", "eigenaar", "notitie", "peildatum"]
    action = ["actieplan-twente", "Twente", 1, 3, "Vergroting van het aanbod van BBL-plaatsen"]
    for name, stand in {
        "een.csv": ["gestart", "TESTDATA Jansen", "TESTDATA begin", "2026-01-31"],
        "twee.csv": ["loopt, met hulp", "", "TESTDATA vervolg", "2026-06-30"],
    }.items():
        path = csv_file(tmp_path, [head, [*action, *stand]], name=name)
        write(prepare("actie", path, {}, definitions()), settings.imports)
    build(settings)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(settings.warehouse))
    rows = {row["code"]: row for row in records(run("actie_lijst").frame)}
    assert len(rows) == 40
    changed = rows["1.3"]
    assert (changed["stand"], changed["stand_op"], changed["notitie"]) == (
        "loopt, met hulp",
        "30 juni 2026",
        "TESTDATA vervolg",
    )
    assert changed["eigenaar"] is None
    assert (changed["kort"], changed["middellang"], changed["lang"]) == (True, True, False)
    assert changed["aard"] == "procedure"
    history = records(run("actie_geschiedenis").frame)
    assert [(row["stand_op"], row["stand"]) for row in history] == [
        ("30 juni 2026", "loopt, met hulp"),
        ("31 januari 2026", "gestart"),
    ]
    choices = list(run("actie_keuze_stand").frame["code"])
    assert "loopt met hulp" in choices
    assert len(run("actie_lijst", {"standen": ["loopt met hulp"]}).frame) == 1
    assert list(run("actie_keuze_plan").frame["code"]) == ["actieplan-twente"]
    assert next(row for row in records(run("actie_lijnen").frame) if row["actielijn"] == 1)["acties"] == 9


def test_prices_per_employee(source_rows: dict[str, Rows]) -> None:
    got = {row["instrument"]: row for row in records(run("instrument_lijst").frame)}
    assert len(got) == len(source_rows["instrument"]) == 5
    for row in source_rows["instrument"]:
        each = float(row["prijs_per_gesprek_eur"] or 0)
        for column, talks in (("van_eur", "gesprekken_min"), ("tot_eur", "gesprekken_max")):
            assert got[row["instrument"]][column] == float(row["prijs_vast_eur"]) + each * float(row[talks] or 0)
    assert (got["loopbaantraject"]["van_eur"], got["loopbaantraject"]["tot_eur"]) == (1115, 1355)


def test_matchtafel(source_rows: dict[str, Rows]) -> None:
    rows = source_rows["matchtafel"]
    rules = records(run("instrument_matchtafel").frame)
    outcomes = records(run("instrument_matchtafel_uitkomsten").frame)
    assert {row["tekst"] for row in rules} == {row["tekst"] for row in rows if row["onderdeel"] != "uitkomst"}
    assert [row["uitkomst"] for row in outcomes] == [r["tekst"] for r in rows if r["onderdeel"] == "uitkomst"]


def test_initiatives_by_every_choice(source_rows: dict[str, Rows]) -> None:
    rows = source_rows["initiatief"]
    sectors = [[], *[[code] for code in run("initiatief_keuze_sector").frame["code"]]]
    areas = [[], *[[code] for code in run("initiatief_keuze_gebied").frame["code"]]]
    for sector, area in product(sectors, areas):
        expected = [
            row
            for row in rows
            if (not sector or row["sector"] in sector)
            and (not area or set(row["regio"].split(";")) & set(area) or (not row["regio"] and area == ["onbekend"]))
        ]
        asked = {"sectoren": sector, "gebieden": area}
        got = records(run("initiatief_lijst", asked).frame)
        assert sorted(row["naam"] for row in got) == sorted(row["naam"] for row in expected)
        dated = records(run("initiatief_kalender", asked).frame)
        assert sorted(row["naam"] for row in dated) == sorted(row["naam"] for row in expected if row["start"])


def test_choices_hold_every_sector_kind_and_region(source_rows: dict[str, Rows]) -> None:
    rows = source_rows["initiatief"]
    assert set(run("initiatief_keuze_sector").frame["code"]) == {row["sector"] for row in rows}
    kinds = ["bijeenkomst", "initiatief", "netwerk", "platform", "programma"]
    assert list(run("initiatief_keuze_soort").frame["code"]) == kinds
    codes = {code for row in rows for code in row["regio"].split(";") if code}
    assert set(run("initiatief_keuze_gebied").frame["code"]) == codes | {"onbekend"}


def test_a_date_is_as_precise_as_its_source(source_rows: dict[str, Rows]) -> None:
    lengths = {"dag": 10, "maand": 7, "jaar": 4}
    expected = sorted((row["naam"], len(row["start"])) for row in source_rows["initiatief"] if row["start"])
    got = records(run("initiatief_kalender").frame)
    assert sorted((row["naam"], lengths[row["precisie"]]) for row in got) == expected
    said = {row["naam"]: row["datum"] for row in got}
    assert said["Spiegelsessie scenario's kinderopvang"] == "maart 2021"
    assert said["Masterclass werkdruk en werkplezier"] == "2021"
    assert said["Bijeenkomst modern werkgeverschap in de kinderopvang"] == "12 september 2023"
    assert said["Stakeholderbijeenkomst ZWconnect"] == "28 augustus 2023 (jaar afgeleid)"
    assert said["Met Blink je Blik Verruimen"] == "2023 tot april 2024 (jaar afgeleid)"


def test_a_region_is_named_in_our_words_or_those_of_the_source() -> None:
    areas = {row["naam"]: row["gebied"] for row in records(run("initiatief_lijst").frame)}
    assert areas["Personeelscluster Oost Nederland (PON)"] == "Twente, Achterhoek"
    assert areas["Pool West"] == "Haaglanden (volgens de bron)"
    assert areas["XXL event zeggenschap"] is None
