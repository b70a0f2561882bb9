"""Benchmark of the StatLine client: ours, cbsodata 1.3.5, and the download alone, in turns, as ratios.

    uv sync --group bench                      # puts cbsodata 1.3.5 beside the rest
    python -m benchmarks.statline              # 1 000 000 rows x 8 topics, at once and with 100 ms a page
    python -m benchmarks.statline --rows 5000000 --only ours --delay 0

Everything is TESTDATA from the replay server of the tests. Ours: fetch into an archive, check, and load into a
DuckDB file. cbsodata: its list of rows, through a DataFrame, into a DuckDB file. The bound: all pages to disk with
a plain HTTP client and the same four connections. Reading the modules is not counted; peak memory is of the process.
"""

# ruff: noqa: T201 - a benchmark prints.

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.statline_server import TABLE_ID, serve

CONNECTIONS = 4
PAGE_ROWS = 10_000


def ours(url: str, rows: int, folder: Path) -> Callable[[], None]:  # noqa: ARG001
    """Fetch and load with this project."""
    import duckdb

    from etl.definitions import load_definitions
    from etl.settings import Settings
    from etl.statline.fetch import fetch_tables
    from etl.statline.load import load_archive

    settings = Settings(archive=folder / "archief", warehouse=folder)
    definitions = load_definitions(settings.definitions)

    def run() -> None:
        report = fetch_tables(settings, [TABLE_ID], base_url=url)
        if report.exit_status:
            raise SystemExit(str(report.problems))
        fetched = time.perf_counter()
        with duckdb.connect(str(folder / "magazijn.duckdb")) as con:
            con.execute("create schema raw; create schema core")
            load_archive(con, settings, definitions)
        print(f"  (laden: {time.perf_counter() - fetched:.2f} s)", file=sys.stderr)

    return run


def cbsodata(url: str, rows: int, folder: Path) -> Callable[[], None]:  # noqa: ARG001
    """Fetch with cbsodata and load its rows through a DataFrame."""
    import cbsodata.cbsodata3 as client
    import duckdb
    import pandas as pd

    client.options.use_https = False
    client.options.catalog_url = url.removeprefix("http://")

    def run() -> None:
        frame = pd.DataFrame(client.get_data(TABLE_ID))
        with duckdb.connect(str(folder / "cbsodata.duckdb")) as con:
            con.register("frame", frame)
            con.execute("create table tabel as from frame")

    return run


def bound(url: str, rows: int, folder: Path) -> Callable[[], None]:
    """Download all pages to disk and do nothing with them."""
    import httpx

    first = f"{url}/ODataFeed/odata/{TABLE_ID}/UntypedDataSet?$format=json"
    client = httpx.Client(limits=httpx.Limits(max_connections=CONNECTIONS))

    def get(skip: int) -> None:
        with client.stream("GET", f"{first}&$skip={skip}") as answer, (folder / f"{skip}.json").open("wb") as file:
            for chunk in answer.iter_raw():
                file.write(chunk)

    def run() -> None:
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            list(pool.map(get, range(0, rows, PAGE_ROWS)))

    return run


CONTENDERS = {"bound": bound, "ours": ours, "cbsodata": cbsodata}


def worker(name: str, url: str, rows: int) -> None:
    """Run one contender once and print seconds and peak memory as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        run = CONTENDERS[name](url, rows, Path(folder))
        before = resource.getrusage(resource.RUSAGE_SELF)
        started = time.perf_counter()
        run()
        seconds = time.perf_counter() - started
        after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak_mb": after.ru_maxrss / 1024}))


def measure(name: str, url: str, rows: int, python: str) -> dict[str, float]:
    """Run a contender in a process of its own."""
    command = [python, "-m", "benchmarks.statline", "--worker", name, "--url", url, "--rows", str(rows)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SystemExit(f"{name}: {done.stderr[-2000:]}")
    print(f"  {name:9} {done.stdout.strip()}{done.stderr.rstrip()}", flush=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def compare(arguments: argparse.Namespace, delay: float) -> None:
    """Run the contenders in turns and print medians and ratios."""
    names = [name for name in CONTENDERS if not arguments.only or name in arguments.only]
    results: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    typed = "cbsodata" in names
    with serve(arguments.rows, arguments.topics, delay, PAGE_ROWS, typed=typed) as url:
        print(
            f"\n{arguments.rows:,} rijen x {arguments.topics} onderwerpen, {delay * 1000:.0f} ms per pagina", flush=True
        )
        for _ in range(arguments.rounds):
            for name in names:
                results[name].append(
                    measure(
                        name, url, arguments.rows, arguments.cbsodata_python if name == "cbsodata" else sys.executable
                    )
                )
    seconds = {name: statistics.median(run["seconds"] for run in runs) for name, runs in results.items()}
    for name, runs in results.items():
        print(f"{name:9} {seconds[name]:6.2f} s  {max(run['peak_mb'] for run in runs):6.0f} MB")
    for other, text in (("cbsodata", "sneller dan cbsodata"), ("bound", "van de ondergrens")):
        if {"ours", other} <= seconds.keys():
            ratio = seconds["cbsodata"] / seconds["ours"] if other == "cbsodata" else seconds["ours"] / seconds["bound"]
            print(f"ours: {ratio:.2f}x {text}")


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of the cube; a multiple of 10 000")
    parser.add_argument("--topics", type=int, default=8)
    parser.add_argument("--delay", type=float, nargs="*", default=[0.0, 0.1], help="seconds a page")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=list(CONTENDERS))
    parser.add_argument("--cbsodata-python", default=sys.executable, help="Python that has cbsodata 1.3.5")
    parser.add_argument("--worker", choices=list(CONTENDERS), help=argparse.SUPPRESS)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        worker(arguments.worker, arguments.url, arguments.rows)
        return
    for delay in arguments.delay:
        compare(arguments, delay)


if __name__ == "__main__":
    main()
