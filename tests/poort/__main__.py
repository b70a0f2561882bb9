"""Put faults into the shipped sources and count what the gate lets through: `python -m tests.poort` (`make poort`).

Writes the score per kind into docs/kwaliteit.md. With `--toon` it prints every fault that was not noticed.
"""

# ruff: noqa: T201 - a command prints.

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from etl.definitions import load_definitions
from etl.settings import Settings
from tests.poort import spoilers  # noqa: F401 - importing names the faults
from tests.poort.faults import faults, faults_in_newest
from tests.poort.gate import ADDED, WAYS, Gate
from tests.poort.report import Score, put, written
from tests.poort.world import Codes, shipped

SEED = 12


def main() -> int:
    """Run, print and write; gives 1 when of changed or counted facts less than 95% is refused or asked, or of some kind
    no more than 80%."""
    parser = argparse.ArgumentParser(prog="python -m tests.poort")
    parser.add_argument("--elk", type=int, default=7, help="zoveel fouten per soort")
    parser.add_argument("--zaad", type=int, default=SEED)
    parser.add_argument("--soort", action="append", default=[], help="alleen deze soort fout")
    parser.add_argument("--weg", action="append", choices=WAYS, help="alleen zo binnengekomen; schrijft niets")
    parser.add_argument("--toon", action="store_true", help="toon wat niet gezien is")
    given = parser.parse_args()
    settings = Settings()
    definitions = load_definitions(settings.definitions)
    tables = shipped(settings.sources)
    codes = Codes(definitions, tuple(tables))
    score = Score()
    with tempfile.TemporaryDirectory() as aside:
        gate = Gate(settings, definitions, Path(aside))
        whole = faults(given.zaad, tables, codes, given.elk)
        for fault in (*whole, *faults_in_newest(given.zaad, tables, codes, given.elk)):
            if given.soort and fault.kind not in given.soort:
                continue
            ways = [way for way in WAYS if (way == ADDED) == bool(fault.newest)]
            for way in ways if not given.weg else [way for way in ways if way in given.weg]:
                verdict = gate.judge(fault, way)
                score.add(fault, way, verdict)
                if given.toon and verdict.outcome != "geweigerd":
                    print(f"{fault.kind} | {way} | {verdict.outcome} | {fault.where()} | {verdict.words}", flush=True)
    text = written(score)
    print(text)
    if not given.soort and not given.weg:
        put(text)
    return 0 if score.good() else 1


if __name__ == "__main__":
    raise SystemExit(main())
