"""Benchmark of the StatLine client: ours, cbsodata 1.3.5, and the download alone, in turns, as ratios.

    uv sync --group bench                      # puts cbsodata 1.3.5 beside the rest
    python -m benchmarks.statline              # 1 000 000 rows x 8 topics, at once and with 100 ms a page
    python -m benchmarks.statline --rows 1000000 3000000 5000000 --only ours --delay 0    # is the memory flat?

Everything is TESTDATA from the replay server of the tests. Ours: fetch into an archive, check, and load into a
DuckDB file. cbsodata: its list of rows, through a DataFrame, into a DuckDB file. The bound: all pages to disk with
a plain HTTP client and the same four connections. Reading the modules is not counted; peak memory is of the process.
The clocks of `benchmarks.parts` tell where our time goes, in seconds of all threads together.
"""

# ruff: noqa: T201 - a benchmark prints.

from __future__ import annotations

import argparse
import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks import report
from benchmarks.statline_server import TABLE_ID, serve

CONNECTIONS = 4
PAGE_ROWS = 10_000

# What a run tells beside its time.
Run = Callable[[], dict[str, Any]]


def ours(url: str, rows: int, folder: Path) -> Run:  # noqa: ARG001
    """Fetch and load with this project."""
    import duckdb

    from benchmarks.parts import LOAD, Parts
    from etl.definitions import load_definitions
    from etl.settings import Settings
    from etl.statline.fetch import fetch_tables
    from etl.statline.load import load_archive

    settings = Settings(archive=folder / "archief", warehouse=folder)
    definitions = load_definitions(settings.definitions)
    parts = Parts()
    parts.watch()

    def run() -> dict[str, Any]:
        fetched = fetch_tables(settings, [TABLE_ID], base_url=url)
        if fetched.exit_status:
            raise SystemExit(str(fetched.problems))
        with (
            parts.clock(LOAD, time.process_time),
            duckdb.connect(str(folder / "magazijn.duckdb")) as con,
        ):
            con.execute("create schema raw; create schema core")
            load_archive(con, settings, definitions)
        return {"parts": {part: [parts.wall[part], parts.cpu[part]] for part in parts.wall}}

    return run


def cbsodata(url: str, rows: int, folder: Path) -> Run:  # noqa: ARG001
    """Fetch with cbsodata and load its rows through a DataFrame."""
    import cbsodata.cbsodata3 as client
    import duckdb
    import pandas as pd

    client.options.use_https = False
    client.options.catalog_url = url.removeprefix("http://")

    def run() -> dict[str, Any]:
        frame = pd.DataFrame(client.get_data(TABLE_ID))
        with duckdb.connect(str(folder / "cbsodata.duckdb")) as con:
            con.register("frame", frame)
            con.execute("create table tabel as from frame")
        return {}

    return run


def bound(url: str, rows: int, folder: Path) -> Run:
    """Download all pages to disk and do nothing with them."""
    import httpx

    first = f"{url}/ODataFeed/odata/{TABLE_ID}/UntypedDataSet?$format=json"
    client = httpx.Client(limits=httpx.Limits(max_connections=CONNECTIONS))

    def get(skip: int) -> None:
        with client.stream("GET", f"{first}&$skip={skip}") as answer, (folder / f"{skip}.json").open("wb") as file:
            for chunk in answer.iter_raw():
                file.write(chunk)

    def run() -> dict[str, Any]:
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            list(pool.map(get, range(0, rows, PAGE_ROWS)))
        return {}

    return run


CONTENDERS = {"bound": bound, "ours": ours, "cbsodata": cbsodata}


def worker(name: str, url: str, rows: int) -> None:
    """Run one contender once and print seconds and peak memory as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        run = CONTENDERS[name](url, rows, Path(folder))
        before = resource.getrusage(resource.RUSAGE_SELF)
        started = time.perf_counter()
        more = run()
        seconds = time.perf_counter() - started
        after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak_mb": after.ru_maxrss / 1024, **more}))


def measure(name: str, url: str, rows: int, python: str) -> report.Result:
    """Run a contender in a process of its own."""
    command = [python, "-m", "benchmarks.statline", "--worker", name, "--url", url, "--rows", str(rows)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SystemExit(f"{name}: {done.stderr[-2000:]}")
    found: report.Result = json.loads(done.stdout)
    print(f"  {report.line(name, found)}", flush=True)
    return found


def compare(arguments: argparse.Namespace, rows: int, delay: float) -> None:
    """Run the contenders in turns and print what came of it."""
    names = [name for name in CONTENDERS if not arguments.only or name in arguments.only]
    pythons = {name: arguments.cbsodata_python if name == "cbsodata" else sys.executable for name in names}
    results: dict[str, list[report.Result]] = {name: [] for name in names}
    with serve(rows, arguments.topics, delay, PAGE_ROWS, typed="cbsodata" in names) as url:
        print(f"\n{rows:,} rijen x {arguments.topics} onderwerpen, {delay * 1000:.0f} ms per pagina", flush=True)
        for _ in range(arguments.rounds):
            for name in names:
                results[name].append(measure(name, url, rows, pythons[name]))
    report.show(results, delay)


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--rows", type=int, nargs="+", default=[1_000_000], help="rows of the cube; multiples of 10 000"
    )
    parser.add_argument("--topics", type=int, default=8)
    parser.add_argument("--delay", type=float, nargs="+", default=[0.0, 0.1], help="seconds a page")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=list(CONTENDERS))
    parser.add_argument("--cbsodata-python", default=sys.executable, help="Python that has cbsodata 1.3.5")
    parser.add_argument("--worker", choices=list(CONTENDERS), help=argparse.SUPPRESS)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        worker(arguments.worker, arguments.url, *arguments.rows)
        return
    for rows, delay in itertools.product(arguments.rows, arguments.delay):
        compare(arguments, rows, delay)


if __name__ == "__main__":
    main()
