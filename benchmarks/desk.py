"""Benchmark of the SQL desk: hostile questions over HTTP, what they cost the server and other readers, and normal ones.

    python -m benchmarks.desk                           # all, on a server of its own: about six minutes
    python -m benchmarks.desk gewoon vijandig anderen   # or one of the three

1. Every question of `tests/hostile_sql.py`, one after the other: seconds, answer, growth of the server's memory.
2. The time of a figure's address, in turns without and with askers that send hostile questions without end; the ratio
   of the 95th percentiles in one run. The askers are processes that let others go first: theirs is another computer.
3. A normal question: over HTTP, in the desk, and by the warehouse in the server's own process.
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
from contextlib import contextmanager
from multiprocessing import Event, Process, Queue
from pathlib import Path
from typing import Any

import httpx

from tests.hostile_sql import ISSUE, OTHERS

FIGURE = "/api/v1/figuren/uitstroom-bestemming.json?regio=RA0206&branche=VVT"
NORMAL = (
    "select periode_code, categorie, aantal from mart.mobiliteit where regio_code = 'RA0206' order by all limit 100"
)
ASKERS = 4
ROUNDS = 12
READS = 40
PAUSE = 0.02
_NO_TEXT = ("%ED%A0%80", "select%20%27%ED%A0%80%27", "select%20%00", "select%20%FF", "%F0%9F%98")


def server_memory(pid: int) -> float:
    """Give the memory the server holds, in MB; its processes for questions are not counted."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@contextmanager
def server() -> Iterator[tuple[str, int]]:
    """Start a server; give its address and process id, and check that it leaves no process behind."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "server.py"], env={**os.environ, "PORT": str(port)}, stdout=subprocess.DEVNULL
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
    """Print the figure's p95 in turns without and with hostile askers, and their ratio."""
    quiet, loaded = list[float](), list[float]()
    answers: Queue[int] = Queue()
    with httpx.Client(timeout=60) as client:
        read(client, url)  # warm
        for _ in range(ROUNDS):
            quiet += read(client, url)
            stop = Event()
            askers = [Process(target=_ask_on, args=(url, stop, answers)) for _ in range(ASKERS)]
            for asker in askers:
                asker.start()
            time.sleep(2)
            loaded += read(client, url)
            stop.set()
            for asker in askers:
                asker.join()
            time.sleep(1)
    given = Counter(answers.get() for _ in range(answers.qsize()))
    print(f"een figuur, {len(quiet)} keer zonder: {_ms(quiet)}; met {ASKERS} vijandige vragers: {_ms(loaded)}")
    print(f"  p95 met is {_p95(loaded) / _p95(quiet):.2f}x p95 zonder; hun antwoorden: {dict(sorted(given.items()))}")
    print(f"  server {server_memory(pid):.0f} MB")


def _ask_on(url: str, stop: Any, answers: Queue[int]) -> None:
    os.nice(10)
    with httpx.Client(timeout=60) as client:
        while not stop.is_set():
            sql = random.choice((*ISSUE, *OTHERS))  # noqa: S311
            answers.put(client.get(f"{url}/api/v1/sql.json", params={"q": sql}).status_code)


def normal(url: str) -> None:
    """Print what a normal question costs, and what of that is the process it is answered in."""
    from queries.desk import ask
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
    """Run the three parts, or the one that is named."""
    named = sys.argv[1:]
    with server() as (url, pid):
        if not named or "gewoon" in named:
            normal(url)
        if not named or "vijandig" in named:
            hostile(url, pid)
        if not named or "anderen" in named:
            others(url, pid)


if __name__ == "__main__":
    main()
