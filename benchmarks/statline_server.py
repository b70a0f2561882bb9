"""TESTDATA: the replay server of the tests in a process of its own, with a table of any size."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from tests.statline.faketable import FakeTable, FakeTopic, dimension, quarters, real_codes
from tests.statline.replay import Replay

TABLE_ID = "99900NED"
_BRANCHES = 12
_REGIONS = 25
_PERIODS = 80


def table(rows: int, topics: int) -> FakeTable:
    """Give a table of `rows` rows: regions x branches x quarters, and a feature that fills it up.

    Raises:
        ValueError: `rows` is no multiple of 10 000.
    """
    if rows % 10_000:
        raise ValueError("rows must be a multiple of 10 000")
    regions, branches, periods = real_codes("RegioS", "RA")[:_REGIONS], 10, _PERIODS // 2
    features = rows // (len(regions) * branches * periods)
    return FakeTable(
        id=TABLE_ID,
        title="TESTDATA meting",
        dimensions=(
            dimension(
                "Kenmerk", "Dimension", [(f"T{n:06d}", f"TESTDATA kenmerk {n}") for n in range(features)], pad=10
            ),
            dimension(
                "AZWBranche", "Dimension", [(f"A{n:06d}", f"TESTDATA branche {n}") for n in range(branches)], pad=10
            ),
            dimension("RegioS", "GeoDimension", regions, pad=10),
            dimension("Perioden", "TimeDimension", quarters(2010, 2010 + periods // 4 - 1)),
        ),
        topics=tuple(FakeTopic(f"Onderwerp{n}_{n}", f"TESTDATA onderwerp {n}") for n in range(1, topics + 1)),
    )


@contextmanager
def serve(rows: int, topics: int, delay: float, page_rows: int, *, typed: bool) -> Iterator[str]:
    """Serve a table, its pages rendered beforehand, and give the address.

    Args:
        rows: Rows of the cube.
        topics: Topics of each row.
        delay: Seconds the server waits before each page.
        page_rows: Rows of a page.
        typed: Render the typed set too, which cbsodata reads.
    """
    here, there = multiprocessing.Pipe()
    options = {"delay": delay, "page_rows": page_rows, "typed": typed}
    process = multiprocessing.Process(target=_run, args=(there, rows, topics), kwargs=options, daemon=True)
    process.start()
    try:
        yield here.recv()
    finally:
        process.kill()
        process.join()


def _run(pipe: Connection, rows: int, topics: int, *, delay: float, page_rows: int, typed: bool) -> None:
    served = table(rows, topics)
    with Replay(zipped=False, delay=delay, page_size=page_rows) as replay:
        replay.tables = {served.id: served}
        for name in ("UntypedDataSet", "TypedDataSet") if typed else ("UntypedDataSet",):
            for skip in range(0, rows, page_rows):
                replay.page(served, name, skip)
        pipe.send(replay.url)
        pipe.recv()
