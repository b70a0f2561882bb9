"""Benchmark of the pages: processor time of a first run and of runs after it, for each page of the menu.

    python -m benchmarks.pages [RA0206 [VVT]]      # of the live build: set DOORSTROOM_DATA for the demo

Milliseconds of the thread that runs the script, without the browser and the wire. "Eerste": nothing of this choice was
drawn before, but of the page that opens. "Weer": the same again, the median of nine.
"""

# ruff: noqa: T201 - a benchmark prints.

from __future__ import annotations

import statistics
import sys
import time
from typing import Any, NamedTuple

from streamlit.testing.v1 import AppTest

from published.layout import PROJECT
from ui.pages import PAGES
from ui.site import frame

AGAIN = 9
_LEFT_OUT = {"figuur", "selectie", "sql"}
"""Pages that draw what their address asks."""


class Spent(NamedTuple):
    """What a page costs: milliseconds of processor of its first run, and of a run after it."""

    page: str
    first: float
    again: float


def measured(region: str = "RA0206", branch: str = "ZW") -> list[Spent]:
    """Run each page of the menu, first with nothing drawn of this choice but of the page that opens.

    Raises:
        SystemExit: A page breaks.
    """
    spent: list[float] = []
    run_page = frame.run_page

    def timed(*given: Any) -> None:
        begun = time.thread_time()
        try:
            run_page(*given)
        finally:
            spent.append(1000 * (time.thread_time() - begun))

    setattr(frame, "run_page", timed)  # noqa: B010 - a function may not be assigned to.
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=300)
    app.query_params["regio"], app.query_params["branche"] = region, branch
    app.run()
    found = []
    for page in PAGES:
        if page.path in _LEFT_OUT:
            continue
        spent.clear()
        app.switch_page(str(page.script)).run()
        for _ in range(AGAIN):
            app.run()
        if app.exception:
            raise SystemExit(f"{page.path}: {app.exception[0].message}")
        found.append(Spent(page.path or "overzicht", spent[0], statistics.median(spent[1:])))
    return found


def main(*choice: str) -> None:
    """Print the times of each page and the median over all."""
    found = measured(*choice)
    print(f"{'pagina':24}{'eerste':>8}{'weer':>8}{'keer':>8}")
    for one in found:
        print(f"{one.page:24}{one.first:8.0f}{one.again:8.1f}{one.first / one.again:8.0f}x")
    print(f"in het midden {statistics.median(one.first / one.again for one in found):.0f}x")


if __name__ == "__main__":
    main(*sys.argv[1:])
