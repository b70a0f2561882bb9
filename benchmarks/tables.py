"""Benchmark of whole tables: how long a file takes in every format, and how much memory it adds.

    python -m benchmarks.tables                         # 100 000, 200 000 and 310 000 rows of TESTDATA
    python -m benchmarks.tables --rows 100000 --rounds 5 --only csv parquet

The table is made by SQL from the live build, beside it in a temporary folder. Each file is made in a process of its
own, from an opened build that sent a small table before. Memory is the growth of the process's peak; it must be the
same at every number of rows.
"""

# ruff: noqa: T201 - a benchmark prints.

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from published.layout import warehouse_folder

ROWS = (100_000, 200_000, 310_000)
FORMATS = ("csv", "nl.csv", "json", "parquet", "xlsx")
# The aims of the project at 100 000 rows: seconds and MB; formats without an aim are measured all the same.
AIMS = {"csv": (0.5, 50), "parquet": (0.5, 50)}


def worker(extension: str, rows: int) -> None:
    """Make one file and print seconds, seconds of a processor, growth of the peak in MB, and bytes, as JSON."""
    from tests.big import TABLE
    from ui.asked.tableview import table_rows
    from ui.export import pieces

    for _ in pieces(table_rows("mart.thema"), extension):
        pass
    before, started, worked = _peak(), time.perf_counter(), time.process_time()
    sent = sum(len(piece) for piece in pieces(table_rows(TABLE, 0, rows), extension))
    seconds, cpu = time.perf_counter() - started, time.process_time() - worked
    print(json.dumps({"seconds": seconds, "cpu": cpu, "mb": _peak() - before, "bytes": sent}))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(extension: str, rows: int, home: Path) -> dict[str, float]:
    """Run one in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.tables", "--worker", extension, "--rows", str(rows)]
    environment = os.environ | {"DOORSTROOM_WAREHOUSE": str(home)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603
    if done.returncode:
        raise SystemExit(f"{extension}: {done.stderr[-2000:]}")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Read the arguments, make the table and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=list(ROWS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=FORMATS, default=list(FORMATS))
    parser.add_argument("--worker", choices=FORMATS, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        worker(arguments.worker, arguments.rows[0])
        return
    from tests.big import publish_big

    with tempfile.TemporaryDirectory() as folder:
        home = publish_big(warehouse_folder(), Path(folder) / "groot")
        print("formaat      rijen  seconden  processor    MB erbij   MB bestand")
        for extension in arguments.only:
            for rows in arguments.rows:
                runs = [measure(extension, rows, home) for _ in range(arguments.rounds)]
                seconds, cpu = (statistics.median(run[name] for run in runs) for name in ("seconds", "cpu"))
                grown, size = max(run["mb"] for run in runs), runs[0]["bytes"] / 1e6
                aim = (
                    "  (doel: {:g} s, {} MB)".format(*AIMS[extension]) if rows == ROWS[0] and extension in AIMS else ""
                )
                print(f"{extension:9} {rows:8} {seconds:9.2f} {cpu:10.2f} {grown:11.0f} {size:12.1f}{aim}", flush=True)


if __name__ == "__main__":
    main()
