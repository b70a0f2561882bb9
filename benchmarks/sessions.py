"""Benchmark of readers at the same time: how long a change of choice takes with more and more open pages on one server.

    python -m benchmarks.sessions                       # 25, 50, 100, 150 and 200 readers; DOORSTROOM_DATA for the demo
    python -m benchmarks.sessions --lezers 10 20 --seconden 20

Every reader has a page open over the websocket of Streamlit, as a browser has, and changes something every five
seconds: four times in five to one of a few choices that others make too, else to any region and branch of a page. Time
is from the question to the end of the run, with every message read. One server is one process on one core; the readers
are a process beside it. The memory is what the server holds more than before they came.
"""

# ruff: noqa: T201, S311 - a benchmark prints, and draws for no lock.

from __future__ import annotations

import argparse
import asyncio
import itertools
import random
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from benchmarks.desk import server, server_memory
from queries.warehouse import current
from queries.whole import COUNTRY, SECTOR
from ui.choosing.choices import SHARED, labels

READERS = (25, 50, 100, 150, 200)
SECONDS = 40.0
WARMING = 60.0
EVERY = 5.0
NEW = 0.2
PAGES = ("in-en-uitstroom", "werkbeleving", "verzuim-en-vacatures", "wie-werken-er", "mijn-kwartaal", "regiokaart")
"""Pages that readers go to, as many of them to each."""
KNOWN = 4
"""Choices of regions that most readers make."""


class Reader:
    """One browser tab: a page that is open, and the choices it may make.

    Attributes:
        spent: Seconds that each change took.
    """

    def __init__(
        self, socket: ClientConnection, chance: random.Random, regions: Sequence[str], branches: Sequence[str]
    ):
        self._socket, self._chance, self._regions, self._branches = socket, chance, regions, branches
        self._page = chance.choice(PAGES)
        self.spent: list[float] = []

    async def ask(self, region: str, branch: str) -> float:
        """Choose a region and branch, read all that is sent until the run is over, and give the seconds.

        Raises:
            RuntimeError: The page tells that it is not there.
        """
        begun, asked = time.perf_counter(), BackMsg()
        asked.rerun_script.query_string = urlencode({"regio": region, "branche": branch})
        asked.rerun_script.page_name = self._page
        await self._socket.send(asked.SerializeToString())
        while True:
            said = ForwardMsg.FromString(await self._socket.recv(decode=False))
            if said.WhichOneof("type") == "page_not_found":
                raise RuntimeError(f"no page {self._page}")
            if said.WhichOneof("type") == "script_finished" and said.script_finished in _OVER:
                return time.perf_counter() - begun

    async def read(self, until: float) -> None:
        """Change the choice every so many seconds until a moment of the clock."""
        await self.ask(COUNTRY, SECTOR)
        await asyncio.sleep(self._chance.uniform(0, EVERY))
        while (begun := time.perf_counter()) < until:
            new = self._chance.random() < NEW
            region = self._chance.choice(self._regions if new else self._regions[:KNOWN])
            self.spent.append(await self.ask(region, self._chance.choice(self._branches) if new else SECTOR))
            await asyncio.sleep(max(0.0, EVERY - (time.perf_counter() - begun)))


_OVER = {ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_EARLY_FOR_RERUN}


async def together(url: str, count: int, seconds: float) -> list[float]:
    """Let so many readers change choices for so many seconds, and give the seconds of every change."""
    regions, branches = list(labels(SHARED["regio"])), list(labels(SHARED["branche"]))
    address = url.replace("http", "ws", 1) + "/_stcore/stream"
    sockets = [
        await connect(address, subprotocols=[Subprotocol("streamlit")], max_size=None, origin=Origin(url))
        for _ in range(count)
    ]
    readers = [Reader(socket, random.Random(place), regions, branches) for place, socket in enumerate(sockets)]
    until = time.perf_counter() + seconds
    await asyncio.gather(*(reader.read(until) for reader in readers))
    for socket in sockets:
        await socket.close()
    return list(itertools.chain.from_iterable(reader.spent for reader in readers))


class Held(NamedTuple):
    """How a server did with so many readers: changes of choice, milliseconds, MB of memory for each reader."""

    readers: int
    changes: int
    middle: float
    p95: float
    slowest: float
    memory: float


def measured(url: str, pid: int, readers: Sequence[int], seconds: float) -> Iterator[Held]:
    """Give how a server does with each number of readers, one after the other."""
    for count in readers:
        before = server_memory(pid)
        spent = [1000 * one for one in asyncio.run(together(url, count, seconds))]
        more = server_memory(pid) - before
        p95 = statistics.quantiles(spent, n=20, method="inclusive")[-1]
        yield Held(count, len(spent), statistics.median(spent), p95, max(spent), more / count)


def main(arguments: list[str]) -> None:
    """Print a line for each number of readers."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sessions")
    parser.add_argument("--lezers", type=int, nargs="+", default=READERS)
    parser.add_argument("--seconden", type=float, default=SECONDS)
    parser.add_argument("--opwarmen", type=float, default=WARMING, help="seconden waarin de server vooraf tekent")
    given = parser.parse_args(arguments)
    print(f"build {current().build_id}, een keuze per {EVERY:.0f} s, {NEW:.0%} nieuw, {given.seconden:.0f} s")
    print(f"{'lezers':>8}{'keuzes':>8}{'midden':>10}{'p95':>10}{'traagst':>10}{'per lezer':>11}")
    with server(ahead=True) as (url, pid):
        time.sleep(given.opwarmen)
        for one in measured(url, pid, given.lezers, given.seconden):
            told = f"{one.readers:8}{one.changes:8}{one.middle:7.0f} ms{one.p95:7.0f} ms{one.slowest:7.0f} ms"
            print(f"{told}{one.memory:8.2f} MB", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
