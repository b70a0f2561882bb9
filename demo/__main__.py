"""Make the demo: fetch invented tables and build them, twice, so that there is something to see changed.

Everything goes into data/oefen. With `--rows 14000000` there is also a table of 14 million figures for the Verkenner.
"""

# ruff: noqa: T201 - a command prints.

from __future__ import annotations

import argparse
import shutil
import sys
import time
from pathlib import Path

from demo.definitions import write_definitions
from demo.sources import write_sources
from demo.stamp import Stamp, made_of, read_stamp, write_stamp
from demo.tables import big_table, tables
from etl.building.build import build
from etl.problems import Problem, RefusedError
from etl.settings import PROJECT, Settings
from etl.statline.fetch import fetch_tables
from published.mark import MARK
from tests.statline.faketable import FakeTable
from tests.statline.replay import Replay


def main() -> int:
    """Make the demo and give the exit status."""
    parser = argparse.ArgumentParser(prog="python -m demo", description=f"{MARK}: alles aan het werk zien.")
    parser.add_argument("--rows", type=int, default=0, help="cijfers in een extra grote tabel voor de Verkenner")
    parser.add_argument("--seed", type=int, default=1, help="andere verzonnen cijfers")
    parser.add_argument("--folder", type=Path, default=PROJECT / "data" / "oefen", help="waar alles komt te staan")
    parser.add_argument("--als-nodig", action="store_true", help="alleen als die er niet is of ouder is")
    arguments = parser.parse_args()
    rows, seed = arguments.rows, arguments.seed
    if arguments.als_nodig:
        before = read_stamp(arguments.folder)
        if before and before.made_of == made_of():
            return 0
        if before:
            print(f"{MARK}: de demo is van een oudere versie van Doorstroom en wordt opnieuw gemaakt.", flush=True)
            rows, seed = rows or before.rows, before.seed
    try:
        make(arguments.folder, seed, rows)
    except RefusedError as error:
        print(*(problem.text() for problem in error.problems), sep="\n", file=sys.stderr)
        return 2
    return 0


def make(folder: Path, seed: int, rows: int) -> None:
    """Fill `folder` with sources, definitions, an archive and a warehouse of invented figures.

    Raises:
        RefusedError: The folder holds something that is no demo, or what was made is refused.
        RuntimeError: A table could not be fetched.
    """
    settings = Settings(
        data=folder,
        imports=folder / "imports",
        archive=folder / "archive",
        warehouse=folder / "warehouse",
        invented=True,
    )
    _empty(folder)
    extra = [big_table(rows, seed)] if rows else []
    with Replay() as server:
        write_definitions(settings.definitions, server.url)
        for first in (True, False):
            write_sources(settings.sources, seed, first=first)
            _publish(server, settings, [*tables(seed, first=first), *extra])
    write_stamp(folder, Stamp(made_of(), rows, seed))


def _empty(folder: Path) -> None:
    """Throw away an earlier demo, and nothing that is not one."""
    sign = folder / "OEFENCIJFERS"
    if folder.exists() and any(folder.iterdir()) and not sign.is_file():
        expected = "een lege map, of een map met een eerdere demo"
        raise RefusedError([Problem(str(folder), expected, "Kies met --folder een andere map.")])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sign.write_text(f"{MARK}. Gemaakt met: python -m demo\n", encoding="utf-8")


def _publish(server: Replay, settings: Settings, served: list[FakeTable]) -> None:
    server.reset(*served)
    started = time.monotonic()
    report = fetch_tables(settings, all_tables=True, progress=None)
    if report.exit_status:
        raise RuntimeError("\n".join(problem.text() for problem in report.problems))
    fetched = time.monotonic()
    done = build(settings)
    rows = sum(table.rows for table in report.tables)
    print(
        f"{MARK}: {rows} rijen opgehaald in {fetched - started:.0f} s, versie {done.manifest.build_id}"
        f" gebouwd in {time.monotonic() - fetched:.0f} s"
    )


if __name__ == "__main__":
    sys.exit(main())
