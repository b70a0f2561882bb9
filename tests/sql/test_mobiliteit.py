"""The flow questions against an oracle in plain Python over the shipped CSV files."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from analysis.rows import records
from queries.run import run

SourceRows = dict[str, list[dict[str, str]]]
Row = dict[str, Any]
PLACES = [("NL00", "ZW"), ("NL00", "KO"), ("NL00", "JZ"), ("NL00", "VVT"), ("RA0206", "VVT"), ("RA0205", "ZW")]
FLOWS = {place for place in PLACES if place[0] != "RA0205"} | {("NL00", "GGZ")}
PARTS = {"Uitkering", "Zelfstandige", "Inactief"}
MERGED = "Uitkering, zelfstandige of inactief"
FACTORS = {"werknemers": 1.0, "x 1 000 werknemers": 1000.0}


def value(row: dict[str, str]) -> float:
    return round(float(row["waarde"]) * FACTORS[row["eenheid"]], 6)


@pytest.fixture(scope="module")
def leavers(source_rows: SourceRows) -> dict[tuple[str, str, str], dict[str, float]]:
    """Destination -> number per region, branch and period, with the three parts always together."""
    found: dict[tuple[str, str, str], dict[str, float]] = {}
    for row in source_rows["mobiliteit"]:
        if row["richting"] == "uitstroom" and row["categorie"] != "Totaal" and row["aantal"]:
            cell = found.setdefault((row["regio"], row["branche"], row["periode"]), {})
            name = MERGED if row["categorie"] in PARTS else row["categorie"]
            cell[name] = cell.get(name, 0.0) + float(row["aantal"])
    return found


@pytest.fixture(scope="module")
def stated(source_rows: SourceRows) -> dict[tuple[str, str, str, str], float]:
    """Key figures on flows: (indicator, region, branch, period) -> employees, all origins and ages together."""
    return {
        (row["indicator"], row["regio"], row["branche"], row["periode"]): value(row)
        for row in source_rows["kerncijfer"]
        if row["indicator"].startswith(("instroom_", "uitstroom_", "saldo_"))
        and not row["uitsplitsing"]
        and row["waarde"]
    }


def side(source_rows: SourceRows, name: str) -> str:
    return next((row["bereik"] for row in source_rows["mobiliteit"] if row["categorie"] == name), "extern")


@pytest.mark.parametrize(("place", "reach"), list(product(PLACES, ["totaal", "intern", "extern"])))
def test_destinations(place: tuple[str, str], reach: str, leavers: Any, source_rows: SourceRows) -> None:
    rows = records(run("uitstroom_bestemming", {"regio": place[0], "branche": place[1], "bereik": reach}).frame)
    expected = {
        (period, name): number
        for (region, sector, period), cell in leavers.items()
        if (region, sector) == place
        for name, number in cell.items()
        if reach in {"totaal", side(source_rows, name)}
    }
    assert {(row["periode_code"], row["categorie"]): row["aantal"] for row in rows} == expected
    for row in rows:
        whole = sum(leavers[(*place, row["periode_code"])].values())
        assert row["aandeel"] == pytest.approx(100 * row["aantal"] / whole, abs=1e-3)
        parts = [number for (period, _), number in expected.items() if period == row["periode_code"]]
        assert row["samen"] == sum(parts)
        assert row["bron_ids"] == ["actieplan-van-werk-naar-werk"]


@pytest.mark.parametrize(("period", "reach"), list(product(["2020JJ00", "2021JJ00", "2022JJ00"], ["totaal", "intern"])))
def test_shares(period: str, reach: str, leavers: Any, source_rows: SourceRows) -> None:
    rows = records(
        run("uitstroom_verdeling", {"regio": "RA0206", "branche": "VVT", "periode": period, "bereik": reach}).frame
    )
    cell = leavers[("RA0206", "VVT", period)]
    expected = {name: number for name, number in cell.items() if reach in {"totaal", side(source_rows, name)}}
    assert {row["categorie"]: row["aantal"] for row in rows} == expected
    assert [row["aantal"] for row in rows] == sorted(expected.values(), reverse=True)
    assert {row["totaal"] for row in rows} == {sum(cell.values())}


def test_latest_period_and_what_the_source_printed(source_rows: SourceRows) -> None:
    latest = run("uitstroom_verdeling", {}).frame
    assert set(latest["periode_code"]) == {"2022JJ00"}
    merged = records(latest[latest["categorie"] == MERGED])[0]
    printed = {
        row["categorie"]: row["waarde_tekst"]
        for row in source_rows["mobiliteit"]
        if row["periode"] == "2022JJ00" and row["categorie"] in PARTS
    }
    assert merged["samengevoegd_uit"] == ", ".join(f"{name} {printed[name]}" for name in sorted(printed))
    assert merged["samengevoegd_uit"] == "Inactief 840*, Uitkering NB, Zelfstandige NB"


@pytest.mark.parametrize("period", ["2020JJ00", "2021JJ00", "2022JJ00", "laatste"])
def test_what_flows_into_a_point_flows_out(period: str, leavers: Any) -> None:
    rows = records(run("uitstroom_stroom", {"periode": period}).frame)
    cell = leavers[("RA0206", "VVT", "2022JJ00" if period == "laatste" else period)]
    assert {row["naar"]: row["aantal"] for row in rows if row["stap"] == 2} == cell
    sides = {row["naar"]: row["aantal"] for row in rows if row["stap"] == 1}
    assert sum(sides.values()) == sum(cell.values())
    for name, number in sides.items():
        assert sum(row["aantal"] for row in rows if row["van"] == name) == number


@pytest.mark.parametrize(("place", "reach"), list(product(PLACES, ["totaal", "extern", "intern"])))
def test_flows(place: tuple[str, str], reach: str, stated: Any, leavers: Any, source_rows: SourceRows) -> None:
    rows = records(run("stromen", {"regio": place[0], "branche": place[1], "bereik": reach}).frame)
    expected: dict[str, dict[str, float]] = {}
    for (indicator, *where, period), number in stated.items():
        measure, _, kind = indicator.partition("_")
        if tuple(where) == place and kind == reach:
            expected.setdefault(period, {})[measure] = number
    for (region, sector, period), cell in leavers.items():
        if (region, sector) == place:
            parts = [number for name, number in cell.items() if reach in {"totaal", side(source_rows, name)}]
            expected.setdefault(period, {})["uitstroom"] = sum(parts)
    assert [row["periode_code"] for row in rows] == sorted(
        expected, key=lambda code: (code[:4], code.replace("JJ00", "KW04"))
    )
    for row in rows:
        cell = expected[row["periode_code"]]
        assert (row["instroom"], row["uitstroom"]) == (cell.get("instroom"), cell.get("uitstroom"))
        both = "instroom" in cell and "uitstroom" in cell
        own = cell.get("saldo", cell["instroom"] - cell["uitstroom"] if both else None)
        assert row["saldo"] == own
        assert row["saldo_berekend"] == ("saldo" not in cell and both)


def test_national_series_is_complete_and_never_summed() -> None:
    rows = records(run("stromen", {}).frame)
    early = [row for row in rows if row["periode_code"] <= "2014KW01"]
    assert len(early) == 17
    assert all(abs(row["instroom"] - row["uitstroom"] - row["saldo"]) <= 101 for row in early)
    assert max(row["instroom"] or 0 for row in rows) == 181000
    assert [row["periode_code"] for row in rows][17:] == [
        "2019KW02",
        "2019KW04",
        "2020KW01",
        "2020KW03",
        "2022JJ00",
        "2023KW01",
        "2023KW03",
    ]


@pytest.mark.parametrize(
    ("reach", "chosen"),
    [
        ("extern", {("VVT", "2023KW03"): 8120, ("KO", "2023KW03"): 4980, ("JZ", "2023KW03"): -340}),
        ("totaal", {("KO", "2020KW03"): 7600, ("JZ", "2020KW03"): -400}),
    ],
)
def test_branches_side_by_side(reach: str, chosen: dict[tuple[str, str], float], stated: Any) -> None:
    rows = records(run("saldo_branches", {"bereik": reach}).frame)
    assert {(row["branche_code"], row["periode_code"]): row["saldo"] for row in rows if row["gekozen"]} == chosen
    for (branch, period), number in chosen.items():
        assert stated[(f"saldo_{reach}", "NL00", branch, period)] == number
    everything = {
        (where[1], period)
        for (indicator, *where, period) in stated
        if indicator.endswith(f"_{reach}") and where[0] == "NL00" and where[1] != "ZW"
    }
    assert {(row["branche_code"], row["periode_code"]) for row in rows} == everything
    assert run("saldo_branches", {"regio": "RA0206", "bereik": reach}).frame.empty


def test_ages(source_rows: SourceRows, stated: Any) -> None:
    rows = {row["leeftijd"]: row for row in records(run("saldo_leeftijd", {}).frame)}
    cells = {
        (row["indicator"].partition("_")[0], row["uitsplitsing"].removeprefix("leeftijd: ")): value(row)
        for row in source_rows["kerncijfer"]
        if row["uitsplitsing"].startswith("leeftijd: ")
        and row["periode"] == "2023KW03"
        and row["regio"] == "NL00"
        and row["indicator"].endswith("stroom_extern") | (row["indicator"] == "saldo_extern")
    }
    whole = stated[("saldo_extern", "NL00", "ZW", "2023KW03")]
    old = cells[("instroom", "55 of ouder")] - cells[("uitstroom", "55 of ouder")]
    assert rows["55 of ouder"]["saldo"] == old
    assert rows["jonger dan 25"]["saldo"] == cells[("saldo", "jonger dan 25")]
    assert rows["25 tot 55"]["saldo"] == whole - old - cells[("saldo", "jonger dan 25")]
    assert sum(row["saldo"] for row in rows.values()) == whole


def test_origins(source_rows: SourceRows, stated: Any) -> None:
    rows = records(run("instroom_herkomst", {}).frame)
    expected = {
        row["uitsplitsing"].lower(): value(row)
        for row in source_rows["kerncijfer"]
        if row["indicator"] == "instroom_extern" and row["periode"] == "2022JJ00" and row["uitsplitsing"]
    }
    assert {row["categorie"].lower(): row["aantal"] for row in rows} == expected
    whole = stated[("instroom_extern", "NL00", "ZW", "2022JJ00")]
    assert [round(row["aandeel"], 1) for row in rows] == [50.3, 25.1, 24.6]
    assert {row["totaal"] for row in rows} == {whole}
    assert sum(expected.values()) == whole


@pytest.mark.parametrize(
    ("place", "subject", "subjects"),
    [
        (("RA0206", "VVT"), "functiegroep", {"functiegroep"}),
        (("RA0206", "VVT"), "herkomst", {"herkomst"}),
        (("RA0206", "VVT"), "uitstroom", {"uitstroom", "bestemming", "saldo"}),
        (("RA0205", "ZW"), "uitstroom", {"uitstroom"}),
        (("NL00", "ZW"), "uitstroom", set()),
    ],
)
def test_words(place: tuple[str, str], subject: str, subjects: set[str], source_rows: SourceRows) -> None:
    rows = records(run("mobiliteit_bevindingen", {"regio": place[0], "branche": place[1], "onderwerp": subject}).frame)
    expected = sorted(
        row["tekst"]
        for row in source_rows["bevinding"]
        if (row["regio"], row["branche"]) == place and row["onderwerp"] in subjects
    )
    assert sorted(row["tekst"] for row in rows) == expected
    if subject == "functiegroep":
        assert len(rows) == 6
        assert rows[0]["groep"] == "Verpleegkundige en verzorgende"
        assert rows[0]["wanneer"] == "2020 tot en met 1e kwartaal 2023"


def test_pension(stated: Any) -> None:
    rows = records(run("uitstroom_pensioen", {}).frame)
    whole = stated[("uitstroom_sector", "RA0205", "ZW", "2016JJ00")]
    retired = stated[("uitstroom_pensioen", "RA0205", "ZW", "2016JJ00")]
    assert {row["reden"]: row["aantal"] for row in rows} == {
        "Met pensioen": retired,
        "Om een andere reden": whole - retired,
    }
    assert [round(row["aandeel"], 1) for row in rows] == [91.7, 8.3]
    assert {row["reden"]: row["formule"] for row in rows}["Met pensioen"] is None


def test_where_there_are_figures(source_rows: SourceRows, leavers: Any) -> None:
    rows = records(run("mobiliteit_beschikbaar", {"regio": "RA0206", "branche": "KO"}).frame)
    named = {(row["onderwerp"], row["regio_code"], row["branche_code"]) for row in rows}
    assert {("bestemming", region, sector) for region, sector, _ in leavers} == {
        item for item in named if item[0] == "bestemming"
    }
    flows = [row for row in rows if row["onderwerp"] == "stromen"]
    assert (flows[0]["regio_code"], flows[0]["branche_code"]) == ("RA0206", "VVT")
    assert (flows[0]["van"], flows[0]["tot"]) == ("2020", "2022")
    assert {(row["regio_code"], row["branche_code"]) for row in flows} == FLOWS
    assert not any(row["hier"] for row in rows)


@pytest.mark.parametrize(
    ("choice", "codes"),
    [
        ({}, ["2022JJ00", "2021JJ00", "2020JJ00"]),
        ({"regio": "NL00", "branche": "ZW", "richting": "instroom"}, ["2022JJ00"]),
        ({"regio": "NL00", "branche": "KO"}, []),
    ],
)
def test_periods_to_choose(choice: dict[str, str], codes: list[str]) -> None:
    assert list(run("keuze_mobiliteit_periode", choice).frame["code"]) == codes


@pytest.mark.parametrize("place", PLACES)
def test_reaches_to_choose(place: tuple[str, str]) -> None:
    offered = list(run("keuze_mobiliteit_bereik", {"regio": place[0], "branche": place[1]}).frame["code"])
    filled = [
        reach
        for reach in ("totaal", "extern", "intern")
        if not run("stromen", {"regio": place[0], "branche": place[1], "bereik": reach}).frame.empty
    ]
    assert offered == filled


@pytest.mark.parametrize(("reach", "whole"), [("totaal", {10.0}), ("extern", {50.0, 30.0}), ("intern", {20.0})])
def test_a_sum_is_as_well_known_as_its_parts_together(reach: str, whole: set[float]) -> None:
    """The source prints tens and the total; the two sides are sums, in 2022 of three destinations instead of five."""
    rows = records(run("uitstroom_bestemming", {"bereik": reach}).frame)
    assert {row["afgerond_op"] for row in rows} == ({10.0} if reach == "intern" else {10.0, 30.0})
    assert all((row["afgerond_op"] == 30) == (row["formule"] is not None) for row in rows)
    assert {row["samen_afgerond_op"] for row in rows} == whole


def test_a_balance_that_is_computed_is_as_well_known_as_both_sides() -> None:
    """Two sources: whole thousands in 2020, single employees in 2023."""
    rows = {row["periode_code"]: row for row in records(run("stromen", {}).frame)}
    assert (rows["2020KW03"]["saldo_berekend"], rows["2020KW03"]["saldo_afgerond_op"]) == (False, 1000)
    computed = [row for row in rows.values() if row["saldo_berekend"]]
    assert all(
        row["saldo_afgerond_op"] == row["instroom_afgerond_op"] + row["uitstroom_afgerond_op"] for row in computed
    )
