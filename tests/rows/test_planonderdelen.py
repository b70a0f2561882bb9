"""What plans sum up: the counts of the documents themselves, the plan that was asked for, and its words."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from analysis.rows import records
from queries.run import run
from tests.tiny import tiny
from ui.figure import make_view
from ui.figures import FIGURES

# Counted in the documents by hand: five general tasks of the actiecentrum and 21 beside the lines of action.
TASKS = {
    "algemeen": 5, "actielijn 1": 4, "actielijn 2": 3, "actielijn 3": 4, "actielijn 4": 2, "actielijn 5": 5,
    "actielijn 6": 3,
}  # fmt: skip
COUNTS: dict[str, dict[str, int]] = {
    "acties-taken": TASKS,
    "acties-werkplek": {"actielijn 5": 6},
    "scenario-oplossingen": {"krimp": 5, "stabiel": 7, "groei": 7},
    "plan-uitgangspunten": {"algemeen": 5},
    "plan-randvoorwaarden": {"algemeen": 3},
}


@pytest.mark.parametrize("figure", COUNTS)
def test_as_many_as_the_document_has_in_its_order(warehouse: object, figure: str) -> None:
    view = make_view(FIGURES[figure], {})
    rows = records(view.frame)
    assert Counter(row["groep"] for row in rows) == COUNTS[figure]
    assert [row["nummer"] for row in rows] == list(range(1, len(rows) + 1))
    assert list(dict.fromkeys(row["groep"] for row in rows)) == list(COUNTS[figure])
    assert all(row["tekst"] and row["vindplaats"] and row["bron"] for row in rows)
    assert len(view.sources) == 1


def part(number: int, **more: object) -> dict[str, Any]:
    return {"plan": "plan-a", "nummer": number, "tekst": f"TESTDATA {number}", **more}


def test_one_plan_or_all_and_one_kind() -> None:
    rows = [part(2), part(1), part(1, plan="plan-b"), part(1, soort="aspect")]
    with tiny(planonderdeel=rows) as small:
        asked = small.ask("plan_onderdelen", soort="taak", plan="plan-a")
        every = small.ask("plan_onderdelen", soort="taak", plan="")
        none = small.ask("plan_onderdelen", soort="taak", plan="plan-c")
    assert [row["tekst"] for row in asked] == ["TESTDATA 1", "TESTDATA 2"]
    assert (len(every), none) == (3, [])


def said(*rows: dict[str, Any]) -> Any:
    with tiny(planonderdeel=list(rows)):
        return FIGURES["acties-taken"].findings(run("plan_onderdelen", {"plan": "plan-a"}).frame, {})


def test_groups_are_counted_and_one_group_is_told() -> None:
    found = said(part(1), part(2), part(3, groep="actielijn 1"))
    assert found.titel == "Drie taken van het regionale actiecentrum"
    assert found.zin == "Algemeen: twee; actielijn 1: één."
    assert said(part(1, tekst="Rijden"), part(2, tekst="Lopen")).zin == "Rijden; lopen."
    assert said(part(1)).titel == "Eén taak van het regionale actiecentrum"
    assert said(part(1, plan="plan-b")).titel.startswith("Geen cijfers over taken van het regionale actiecentrum")
