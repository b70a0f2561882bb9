"""Progress of actions as a number: from baseline to goal, whichever way, and what is not measured."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.findings.regioplan.voortgang import progress
from queries.run import run
from tests.tiny import tiny

PLAN = "testdata-plan"


def action(number: int = 1, **more: object) -> dict[str, object]:
    return {"plan": PLAN, "actielijn": "2", "nummer": str(number), "peildatum": "2025-06-30", **more}


def goal(start: float, now: float | None, end: float, **more: object) -> dict[str, object]:
    return {"indicator": "leerplaatsen", "nulmeting": start, "meetwaarde": now, "doelwaarde": end, **more}


def asked(*rows: dict[str, object]) -> list[dict[str, Any]]:
    with tiny(actie=list(rows)) as small:
        return small.ask("actie_voortgang", plan=PLAN)


def said(*rows: dict[str, object]) -> Any:
    with tiny(actie=list(rows)):
        return progress(run("actie_voortgang", {"plan": PLAN}).frame, {})


@pytest.mark.parametrize(
    ("start", "now", "end", "part", "reached"),
    [
        (40, 55, 60, 75, False),
        (40, 60, 60, 100, True),
        (40, 70, 60, 150, True),
        (40, 30, 60, -50, False),
        (8, 6.5, 5, 50, False),  # absence has to fall
        (8, 4.5, 5, 350 / 3, True),
        (40, None, 60, None, None),
        (40, 40, 40, None, None),
    ],
)
def test_the_way_from_baseline_to_goal(
    start: float, now: float | None, end: float, part: float | None, reached: bool | None
) -> None:
    (row,) = asked(action(**goal(start, now, end)))
    assert row["voortgang"] == (None if part is None else pytest.approx(part))
    assert row["gehaald"] is reached


def test_the_last_measurement_counts_and_a_goal_said_once_stays() -> None:
    first = action(**goal(40, 45, 60))
    later = action(meetwaarde=58, peildatum="2025-12-31")
    after = action(status="gestopt", peildatum="2026-01-31")
    (row,) = asked(later, first, after)
    assert (row["nulmeting"], row["meetwaarde"], row["doelwaarde"]) == (40, 58, 60)
    assert (row["voortgang"], row["stand_op"]) == (90, "31 december 2025")


def test_the_source_of_an_earlier_measurement_is_not_that_of_a_later_one() -> None:
    first = action(**goal(40, 45, 60, meetbron="TESTDATA telling"))
    (row,) = asked(first)
    assert row["meetbron"] == "TESTDATA telling"
    (row,) = asked(first, action(meetwaarde=58, peildatum="2025-12-31"))
    assert (row["meetwaarde"], row["meetbron"]) == (58, None)
    (row,) = asked(first, action(status="gestopt", peildatum="2025-12-31"))
    assert (row["meetwaarde"], row["meetbron"]) == (45, "TESTDATA telling")


def test_an_action_without_a_goal_is_not_there() -> None:
    assert [row["code"] for row in asked(action(1), action(2, **goal(1, 2, 3)))] == ["2.2"]


def test_it_says_who_reached_the_goal() -> None:
    found = said(action(1, **goal(40, 60, 60)), action(2, **goal(8, 6.5, 5, indicator="verzuim", eenheid="procent")))
    assert found.titel == "Eén van de twee gemeten acties haalde het doel (30 juni 2025)"
    assert found.zin == (
        "Actie 2.1, leerplaatsen: van 40 naar 60, doel 60 (100% van de weg)."
        " Actie 2.2, verzuim: van 8 naar 6,5 procent, doel 5 (50% van de weg)."
    )
    assert found.let_op == ()


def test_it_says_what_is_not_known() -> None:
    found = said(action(1, **goal(40, 50, 60)), action(2, **goal(40, None, 60)))
    assert found.titel == "Actie 2.1 haalde het doel nog niet (30 juni 2025)"
    assert found.let_op == ("Van één van de twee acties ontbreekt de nulmeting of de meting.",)
    nothing = said(action(1, **goal(40, None, 60)))
    assert nothing.titel.endswith("van geen is bekend hoe ver zij is")
    assert said(action(1)).titel == "Nog geen actie heeft een doel als getal"


def test_measurements_of_different_days_are_not_told_as_one() -> None:
    found = said(action(1, **goal(40, 60, 60)), action(2, **goal(40, 50, 60)) | {"peildatum": "2025-12-31"})
    assert found.titel == "Eén van de twee gemeten acties haalde het doel, elk op een eigen dag"


def test_an_indicator_given_by_its_code_is_called_by_its_name() -> None:
    named = action(**goal(8, 7.4, 7, indicator="verzuim_cbs"))
    (row,) = asked(named)
    assert row["indicator"] == "Ziekteverzuim (CBS)"
    (other,) = asked(action(**goal(8, 7.4, 7)))
    assert other["indicator"] == "leerplaatsen"


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ((50, 50, 50), "Geen van de drie gemeten acties haalde het doel"),
        ((60, 50, 50), "Eén van de drie gemeten acties haalde het doel"),
        ((60, 60, 50), "Twee van de drie gemeten acties haalden het doel"),
        ((60, 60, 60), "Alle drie de gemeten acties haalden het doel"),
    ],
)
def test_one_or_none_reaches_and_more_reach(now: tuple[float, ...], told: str) -> None:
    rows = [action(number, **goal(40, value, 60)) for number, value in enumerate(now, 1)]
    assert said(*rows).titel.startswith(told)
