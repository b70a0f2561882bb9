"""Benchmark of the SQL desk: hostile questions over HTTP, what they cost the server and other readers, and normal ones.

    python -m benchmarks.desk                           # all, on a server of its own: about six minutes
    python -m benchmarks.desk gewoon vijandig anderen groot   # or one of the four

1. Every question of `tests/hostile_sql.py`, one after the other: seconds, answer, growth of the server's memory.
2. The time of a figure's address, in turns without and with askers that send hostile questions without end; the ratio
   of the 95th percentiles in one run. The askers are processes that let others go first: theirs is another computer.
3. The largest answers that are allowed, some at once: growth of the server's memory.
4. A normal question: over HTTP, in the desk, and by the warehouse in the server's own process.
"""

# ruff: noqa: T201 - a benchmark prints.

from __future__ import annotations

import os
import random
import socket
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain
from multiprocessing import Event, Process, Queue
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx

from queries.desk.limits import SECONDS
from tests.hostile_sql import ISSUE, OTHERS

FIGURE = "/api/v1/figuren/uitstroom-bestemming.json?regio=RA0206&branche=VVT"
NORMAL = (
    "select periode_code, categorie, aantal from mart.mobiliteit where regio_code = 'RA0206' order by all limit 100"
)
LARGE = (
    "select repeat('x', 390) as t from range(10000)",
    f"select {', '.join(f'range / {n}.7 as n{n}' for n in range(3, 28))} from range(10000)",  # noqa: S608
    f"select {', '.join(f'(range * {n}) || 0 as t{n}' for n in range(3, 28))} from range(10000)",  # noqa: S608
    "select range(0, 40) from range(10000)",
)
ASKERS = 4
ROUNDS = 20
READS = 25
PAUSE = 0.02
_NO_TEXT = ("%ED%A0%80", "select%20%27%ED%A0%80%27", "select%20%00", "select%20%FF", "%F0%9F%98")


def server_memory(pid: int) -> float:
    """Give the memory the server holds, in MB; its processes for questions are not counted."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@contextmanager
def server(*, ahead: bool = False) -> Iterator[tuple[str, int]]:
    """Start a server, that may draw ahead; give its address and process id, and check that no process is left."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "server.py"],
        env={**os.environ, "PORT": str(port), "DOORSTROOM_VOORAF": "ja" if ahead else "nee"},
        stdout=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                httpx.get(f"{url}/api/v1/sql.json", params={"q": "select 1"}, timeout=10).raise_for_status()
                break
            except httpx.HTTPError:
                time.sleep(0.3)
        yield url, process.pid
    finally:
        process.terminate()
        process.wait()


def hostile(url: str, pid: int) -> None:
    """Ask every hostile question once and print what came of it."""
    before = highest = server_memory(pid)
    slowest = 0.0
    asked = [(sql, {"q": sql}) for sql in (*ISSUE, *OTHERS)]
    print("| seconden | server MB | vraag | antwoord |\n|---|---|---|---|")
    with httpx.Client(timeout=60) as client:
        for sql, params in [*asked, *((text, None) for text in _NO_TEXT)]:
            started = time.perf_counter()
            if params:
                answer = client.get(f"{url}/api/v1/sql.json", params=params)
            else:
                answer = client.get(f"{url}/api/v1/sql.json?q={sql}")
            seconds = time.perf_counter() - started
            grown = server_memory(pid) - before
            highest, slowest = max(highest, grown + before), max(slowest, seconds)
            said = answer.json().get("detail") or f"{len(answer.json()['rijen'])} rijen"
            shown = sql if len(sql) <= 90 else f"{sql[:60]} … ({len(sql)} tekens)"
            print(
                f"| {seconds:.2f} | {grown:+.1f} | `{shown.replace('|', '¦')}` | {answer.status_code} {said} |",
                flush=True,
            )
    print(f"\n{len(asked) + len(_NO_TEXT)} vragen; traagste {slowest:.2f} s; server hooguit {highest - before:+.1f} MB")


def read(client: httpx.Client, url: str) -> list[float]:
    """Read a figure's address some times over; give the milliseconds of each."""
    times = []
    for _ in range(READS):
        started = time.perf_counter()
        client.get(f"{url}{FIGURE}").raise_for_status()
        times.append((time.perf_counter() - started) * 1000)
        time.sleep(PAUSE)
    return times


def others(url: str, pid: int) -> None:
    """Print the figure's p95 in short turns without and with hostile askers, and their ratio.

    The turns are short and the first of each pair alternates, so that what else this computer does falls on both.
    """
    answers: Queue[int] = Queue()
    ask = Event()
    askers = [Process(target=_ask_on, args=(url, ask, answers), daemon=True) for _ in range(ASKERS)]
    for asker in askers:
        asker.start()
    times: dict[bool, list[list[float]]] = {False: [], True: []}
    with httpx.Client(timeout=60) as client:
        read(client, url)  # warm
        for turn in range(ROUNDS):
            for asking in (turn % 2 == 0, turn % 2 == 1):
                (ask.set if asking else ask.clear)()
                time.sleep(SECONDS + 0.5)  # every process has a question, or none has one left
                times[asking].append(read(client, url))
    for asker in askers:
        asker.kill()
    quiet, loaded = (list(chain.from_iterable(times[asking])) for asking in (False, True))
    pairs = [_p95(loud) / _p95(still) for still, loud in zip(times[False], times[True], strict=True)]
    given = Counter(answers.get() for _ in range(answers.qsize()))
    print(f"een figuur, {len(quiet)} keer zonder: {_ms(quiet)}; met {ASKERS} vijandige vragers: {_ms(loaded)}")
    middle = statistics.median(pairs)
    print(f"  p95 met is {_p95(loaded) / _p95(quiet):.2f}x p95 zonder, per beurt in het midden {middle:.2f}x")
    print(f"  drukte {os.getloadavg()[0]:.1f}; hun antwoorden: {dict(sorted(given.items()))}")
    print(f"  server {server_memory(pid):.0f} MB")


def _ask_on(url: str, ask: Any, answers: Queue[int]) -> None:
    os.nice(10)
    with httpx.Client(timeout=60) as client:
        while ask.wait():
            sql = random.choice((*ISSUE, *OTHERS))  # noqa: S311
            answers.put(client.get(f"{url}/api/v1/sql.json", params={"q": sql}).status_code)


def large(url: str, pid: int) -> None:
    """Print what the largest answers that are allowed cost the server, asked by some at once."""
    formats = ("json", "csv", "nl.csv", "parquet", "xlsx")
    asked = [f"{url}/api/v1/sql.{kind}?{urlencode({'q': sql})}" for kind in formats for sql in LARGE]
    with httpx.Client(timeout=60) as client:
        for kind in formats:
            client.get(f"{url}/api/v1/sql.{kind}", params={"q": "select 1"})
        before = highest = server_memory(pid)
        with ThreadPoolExecutor(ASKERS) as askers:
            waiting = [askers.submit(client.get, address) for address in 4 * asked]
            while not all(future.done() for future in waiting):
                highest = max(highest, server_memory(pid))
                time.sleep(PAUSE)
    given = Counter(future.result().status_code for future in waiting)
    after = server_memory(pid) - before
    print(f"grote antwoorden: {dict(sorted(given.items()))}")
    print(f"  server hooguit {highest - before:+.0f} MB, na afloop {after:+.0f} MB")


def normal(url: str) -> None:
    """Print what a normal question costs, and what of that is the process it is answered in."""
    from queries.desk.asking import ask
    from queries.warehouse import current

    client, warehouse = httpx.Client(timeout=60), current()
    ways: dict[str, Callable[[], object]] = {
        "over HTTP": lambda: client.get(f"{url}/api/v1/sql.json", params={"q": NORMAL}).raise_for_status(),
        "in het bureau": lambda: ask(NORMAL),
        "door het magazijn zelf": lambda: warehouse.query(NORMAL),
    }
    for name, way in ways.items():
        times = []
        for _ in range(101):
            started = time.perf_counter()
            way()
            times.append((time.perf_counter() - started) * 1000)
        print(f"gewone vraag {name}: {_ms(times)}")


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _ms(times: list[float]) -> str:
    return f"mediaan {statistics.median(times):.1f} ms, p95 {_p95(times):.1f} ms"


def main() -> None:
    """Run the four parts, or those that are named."""
    named = sys.argv[1:]
    with server() as (url, pid):
        if not named or "gewoon" in named:
            normal(url)
        if not named or "vijandig" in named:
            hostile(url, pid)
        if not named or "anderen" in named:
            others(url, pid)
        if not named or "groot" in named:
            large(url, pid)


if __name__ == "__main__":
    main()
