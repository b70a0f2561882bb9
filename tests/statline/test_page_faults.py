"""Every way a page can break, at the first, a middle and the last page: all of the new figures, or all of the old."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from etl.settings import Settings
from etl.statline.archive import store
from etl.statline.fetch import fetch_tables
from tests.statline import kit
from tests.statline.faults import PAGE_FAULTS, PageFault
from tests.statline.replay import Fault, Replay

POSITIONS = {"eerste": 0, "midden": 2, "laatste": 4}
NEWER = kit.small_table(seed=2, modified="2024-12-13T02:00:00")


# The last page has no link to take away.
CASES = [
    pytest.param(fault, position, id=f"{fault.name}-{position}")
    for fault in PAGE_FAULTS
    for position in POSITIONS
    if (fault.name, position) != ("geen volgende pagina", "laatste")
]


@pytest.mark.parametrize(("fault", "position"), CASES)
def test_page_fault(fault: PageFault, position: str, fetched: Settings, replay: Replay) -> None:
    replay.reset(NEWER, page_size=kit.PAGE_ROWS)
    skip = POSITIONS[position] * kit.PAGE_ROWS
    broken = Fault(fault.name, lambda request: request.is_page and request.skip == skip, fault.change, fault.times)
    replay.faults.append(broken)
    before = store.current(fetched.archive, NEWER.id)
    limits = replace(kit.QUICK if fault.hasty else kit.PATIENT, tries=fault.tries)

    report = fetch_tables(fetched, [NEWER.id], base_url=replay.url, limits=limits)

    assert broken.fired, "the fault did not fire"
    (result,) = report.tables
    after = store.current(fetched.archive, NEWER.id)
    assert before is not None and after is not None
    rows = kit.long_rows(kit.loaded(fetched), kit.names(NEWER))
    outcome = (fault.on_last if position == "laatste" else None) or fault.outcome
    if outcome == "heel":
        assert (result.status, report.exit_status) == ("fetched", 0), report.problems
        assert after.table.modified == NEWER.modified
        assert rows == NEWER.expected()
    else:
        assert (result.status, report.exit_status) == ("failed", 3)
        assert after == before
        assert rows == kit.small_table().expected()
        message = " ".join(problem.text() for problem in report.problems)
        assert re.search(fault.says, message), message
        assert "De vorige cijfers blijven staan." in message


def test_every_page_fault_has_its_own_name() -> None:
    assert len({fault.name for fault in PAGE_FAULTS}) == len(PAGE_FAULTS) >= 25
