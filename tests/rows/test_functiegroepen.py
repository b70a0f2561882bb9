"""In- and outflow per group of functions: beside all together, in one period, of one region, branch and reach."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.findings import Findings
from analysis.findings.mobiliteit.functies import mix, series
from analysis.findings.mobiliteit.saldo import functions
from queries.run import run
from tests.tiny import tiny

CHOICE = {"regio": "RA1428", "branche": "VVT"}


def flow(direction: str, group: str, count: float, period: str = "2024KW04") -> dict[str, object]:
    return {"richting": direction, "functiegroep": group, "aantal": count, "periode": period}


def asked(*rows: dict[str, object]) -> list[dict[str, Any]]:
    with tiny(mobiliteit=list(rows)) as small:
        return small.ask("stromen_functiegroep", **CHOICE)


def said(*rows: dict[str, object]) -> Findings:
    with tiny(mobiliteit=list(rows)):
        answer = run("stromen_functiegroep", CHOICE)
        return functions(answer.frame, answer.parameters)


BOTH = (
    flow("instroom", "verzorgenden", 40),
    flow("uitstroom", "verzorgenden", 70),
    flow("instroom", "helpenden", 50),
    flow("uitstroom", "helpenden", 20),
)


def test_groups_of_functions_stand_beside_all_together() -> None:
    rows = asked(*BOTH, flow("instroom", "", 100), flow("uitstroom", "", 200))
    assert [(r["functiegroep"], r["saldo"], r["instroom_deel"], r["uitstroom_deel"]) for r in rows] == [
        ("helpenden", 30, 50, 10),
        ("verzorgenden", -30, 40, 35),
        ("Alle functies samen", -100, 100, 100),
    ]


def test_the_newest_period_with_a_group_is_told_also_when_all_together_goes_on() -> None:
    rows = asked(*BOTH, flow("uitstroom", "helpenden", 20, "2023KW04"), flow("uitstroom", "", 220, "2025KW04"))
    assert {row["periode_code"] for row in rows} == {"2024KW04"}
    assert [row["uitstroom_deel"] for row in rows] == [None, None]
    assert asked(flow("uitstroom", "", 200)) == []


@pytest.mark.parametrize("other", [{"regio": "RA0206"}, {"branche": "KO"}, {"bereik": "totaal"}])
def test_groups_of_another_region_branch_or_reach_are_not_mixed(other: dict[str, object]) -> None:
    rows = asked(*BOTH, flow("uitstroom", "koks", 30) | other)
    assert {row["functiegroep"] for row in rows} == {"helpenden", "verzorgenden"}


def test_they_say_who_gains_and_who_loses() -> None:
    found = said(*BOTH, flow("instroom", "", 300), flow("uitstroom", "", 180))
    assert "helpenden (+30)" in found.titel
    assert "verzorgenden (−30)" in found.titel


def test_of_one_direction_there_is_no_balance() -> None:
    found = said(flow("uitstroom", "verzorgenden", 70), flow("instroom", "", 300))
    assert found.titel.startswith("Alleen uitstroom per functiegroep is bekend")
    assert "verzorgenden 70" in found.zin
    assert "Alleen instroom" in said(flow("instroom", "verzorgenden", 70)).titel


def through_years(*rows: dict[str, object]) -> Findings:
    with tiny(mobiliteit=list(rows)):
        answer = run("functiegroep_reeks", CHOICE | {"richting": "uitstroom"})
        return series(answer.frame, answer.parameters)


def test_through_the_years_a_group_is_told_beside_itself_a_year_before() -> None:
    found = through_years(
        flow("uitstroom", "verzorgenden", 80, "2023KW04"),
        flow("uitstroom", "verzorgenden", 70, "2024KW01"),
        flow("uitstroom", "verzorgenden", 60),
        flow("uitstroom", "koks", 30),
        flow("uitstroom", "helpenden", 20, "2023KW04"),
        flow("instroom", "koks", 900),
        flow("uitstroom", "", 500),
    )
    assert "verzorgenden (60)" in found.titel
    assert "verzorgenden daalde met 25,0%" in found.zin
    assert "Van een jaar eerder geen cijfer: koks 30." in found.zin
    assert "Nu zonder cijfer: helpenden." in found.zin
    assert "500" not in found.alt
    assert through_years(flow("uitstroom", "", 500)).titel.startswith("Geen cijfer")


def mixed(*rows: dict[str, object], naast: str = "NL00") -> list[dict[str, Any]]:
    with tiny(mobiliteit=list(rows)) as small:
        return small.ask("functiegroep_mix", **CHOICE, richting="uitstroom", naast=naast)


def told(*rows: dict[str, object], naast: str = "NL00") -> Findings:
    with tiny(mobiliteit=list(rows)):
        answer = run("functiegroep_mix", CHOICE | {"richting": "uitstroom", "naast": naast})
        return mix(answer.frame, answer.parameters)


def parts(rows: list[dict[str, Any]]) -> dict[str, tuple[Any, ...]]:
    return {row["functiegroep"]: (row["aandeel"], row["naast_aandeel"], row["verschil"]) for row in rows}


LEFT = (flow("uitstroom", "verzorgenden", 75), flow("uitstroom", "helpenden", 25))
THERE = {"regio": "NL00"}


def test_a_part_is_of_all_functions_where_these_are_known() -> None:
    rows = mixed(*LEFT, flow("uitstroom", "", 250))
    assert {name: own for name, (own, _, _) in parts(rows).items()} == {"verzorgenden": 30, "helpenden": 10}
    assert {row["van"] for row in rows} == {"alle functies samen"}


def test_a_part_is_of_the_groups_together_where_every_group_is_known_and_else_of_nothing() -> None:
    assert parts(mixed(*LEFT))["verzorgenden"][0] == 75
    unknown = flow("uitstroom", "koks", 0) | {"aantal": None, "reden_ontbreekt": "onbekend"}
    rows = mixed(*LEFT, unknown)
    assert {own for own, _, _ in parts(rows).values()} == {None}
    found = told(*LEFT, unknown)
    assert found.titel == "Welk deel van de uitstroom elke functiegroep is, is niet bekend"
    assert "verzorgenden 75 en helpenden 25" in found.zin


def test_a_group_larger_than_all_functions_is_no_part_of_them() -> None:
    assert parts(mixed(*LEFT, flow("uitstroom", "", 50))) == {
        "verzorgenden": (None, None, None),
        "helpenden": (50, None, None),
    }


def test_parts_stand_beside_those_of_another_region_in_the_same_months() -> None:
    there = [flow("uitstroom", name, count) | THERE for name, count in (("verzorgenden", 500), ("helpenden", 500))]
    older, newer = (flow("uitstroom", "verzorgenden", 900, f"{year}KW04") | THERE for year in (2023, 2025))
    rows = mixed(*LEFT, *there, older, newer)
    assert parts(rows) == {"verzorgenden": (75, 50, 25), "helpenden": (25, 50, -25)}
    assert {row["naast"] for row in rows} == {"Nederland"}
    assert "Verschil met Nederland: verzorgenden +25" in told(*LEFT, *there).zin
    assert "geen functiegroepen ingelezen" in told(*LEFT, older).zin
    assert "Nederland" not in told(*LEFT, *there, naast="RA1428").zin


def test_parts_stand_beside_those_of_another_branch_in_the_region() -> None:
    rows = mixed(*LEFT, *(row | {"branche": "KO"} for row in LEFT), naast="KO")
    assert parts(rows) == {"verzorgenden": (75, 75, 0), "helpenden": (25, 25, 0)}
    found = told(*LEFT, *(row | {"branche": "KO"} for row in LEFT), naast="KO")
    assert "Niet te onderscheiden van kinderopvang: verzorgenden en helpenden." in found.zin


def test_parts_of_different_wholes_have_no_difference() -> None:
    whole = (*LEFT, flow("uitstroom", "", 250))
    there = [row | THERE for row in LEFT]
    assert {gap for _, _, gap in parts(mixed(*whole, *there)).values()} == {None}
    assert "daar is het geen deel van hetzelfde" in told(*whole, *there).zin
    one_more = flow("uitstroom", "koks", 100) | THERE
    assert {gap for _, _, gap in parts(mixed(*LEFT, *there, one_more)).values()} == {None}
    assert parts(mixed(*whole, *(row | THERE for row in whole), one_more))["verzorgenden"] == (30, 30, 0)


def test_a_difference_is_no_finer_than_the_rounding() -> None:
    tens = [flow("uitstroom", "", 10 * n) | {"regio": "RA0205", "periode": f"{2000 + n}KW04"} for n in range(1, 11)]
    here = [flow("uitstroom", "verzorgenden", 70), flow("uitstroom", "helpenden", 30), flow("uitstroom", "", 250)]
    there = [flow("uitstroom", "verzorgenden", 80), flow("uitstroom", "helpenden", 120), flow("uitstroom", "", 250)]
    found = told(*tens, *here, *(row | THERE for row in there)).zin
    assert "Verschil met Nederland: helpenden ongeveer −40 procentpunt." in found
    assert "Niet te onderscheiden van Nederland: verzorgenden." in found


def test_what_may_stand_beside_is_the_same_branch_elsewhere_or_another_branch_here() -> None:
    others = ({"regio": "RA0206"}, {"branche": "ZW"}, THERE, {"branche": "KO"}, {"regio": "RA0206", "branche": "KO"})
    rows = [LEFT[0] | other for other in ({}, *others)]
    with tiny(mobiliteit=[*rows, flow("uitstroom", "", 9) | {"regio": "RA0205"}]) as small:
        found = small.ask("functiegroep_keuze_naast", **CHOICE, richting="uitstroom")
    assert [row["code"] for row in found] == ["NL00", "ZW", "RA0206", "KO"]
