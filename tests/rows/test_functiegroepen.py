"""In- and outflow per group of functions: beside all together, in one period, of one region, branch and reach."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.findings import Findings
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
