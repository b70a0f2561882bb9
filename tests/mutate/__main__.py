"""`python -m tests.mutate`: try a fixed sample of small changes and write down which ones no test noticed."""

# ruff: noqa: T201 - a command prints.

from __future__ import annotations

import argparse
import math
import subprocess
import sys
import time

from tests.mutate.mutants import Mutant
from tests.mutate.named import named
from tests.mutate.reach import ROOT, Reach
from tests.mutate.report import Kept, report
from tests.mutate.sample import FOLDERS, sample
from tests.mutate.tries import FAST, FOUND, tests_of, try_all

REACH = ROOT / ".mutate" / "bereik.json"
# Every change that was tried, so that `--nieuw` draws others.
SEEN = ROOT / ".mutate" / "gezien.txt"
REPORT = ROOT / "docs" / "mutaties.md"


def main() -> None:
    """Read the options and do one of three."""
    options = argparse.ArgumentParser(prog="python -m tests.mutate", description=__doc__)
    options.add_argument("--bereik", action="store_true", help="record which test reaches what (once)")
    options.add_argument("--aantal", type=int, default=300, help="how many changes, spread over the folders")
    options.add_argument("--map", default=",".join(FOLDERS), help="folders or files, with commas")
    options.add_argument("--zaad", type=int, default=1, help="which sample")
    options.add_argument("--minuten", type=float, default=math.inf, help="stop after so long")
    options.add_argument("--nieuw", action="store_true", help="only changes that were not tried before")
    options.add_argument("--genoemd", nargs="?", const="", help="the faults of named.yml (those with these words)")
    options.add_argument("--tests", default=" ".join(FAST), help="with --bereik: which tests, with spaces")
    given = options.parse_args()
    if given.bereik:
        sys.exit(record(given.tests.split()))
    reach = Reach.read(REACH) if REACH.exists() else Reach()
    if given.genoemd is not None:
        faults = [fault for fault in named() if given.genoemd in f"{fault.fout} {fault.bestand}"]
        chosen = [(fault.mutant(), [(name, 60.0) for name in fault.tests.split()]) for fault in faults]
    else:
        seen = set(SEEN.read_text(encoding="utf-8").splitlines()) if given.nieuw and SEEN.exists() else set()
        drawn = sample(given.map.split(","), given.aantal, given.zaad, lambda mutant: _sign(mutant) not in seen)
        chosen = [(mutant, tests_of(mutant, reach)) for mutant in drawn]
    results, kept, started = [], Kept.read(), time.monotonic()
    unsound: list[str] = []
    tried = try_all(chosen, reach, unsound)
    for mutant, outcome in tried:
        results.append((mutant, outcome))
        if outcome != FOUND:
            why = kept.why(mutant) or ""
            print(f"{outcome}: {mutant.path}:{mutant.line}  {mutant.was}  ->  {mutant.became}  {why}", flush=True)
        if time.monotonic() - started > 60 * given.minuten:
            break
    tried.close()
    seconds = (time.monotonic() - started) / max(len(results), 1)
    found = sum(outcome == FOUND for _, outcome in results)
    print(f"{found} van {len(results)} gevonden, {seconds:.1f} s per wijziging")
    if unsound:
        print(f"vallen ook zonder wijziging om: {', '.join(unsound)}")
    if given.genoemd is not None:
        sys.exit(bool(unsound) or found < len(results))
    with SEEN.open("a", encoding="utf-8") as log:
        log.writelines(f"{_sign(mutant)}\n" for mutant, _ in results)
    if given.map == ",".join(FOLDERS):
        REPORT.write_text(report(results, kept, given.zaad, unsound), encoding="utf-8")


def record(tests: list[str]) -> int:
    """Run these tests once with the plugin; gives the exit code of pytest."""
    REACH.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "pytest", "-p", "no:randomly", "-p", "tests.mutate.reach"]
    return subprocess.run(
        [*command, "--bereik", str(REACH), "-m", "not browser", *tests], cwd=ROOT, check=False
    ).returncode


def _sign(mutant: Mutant) -> str:
    """Give what a change is known by while lines move."""
    return " ".join(f"{mutant.path} {mutant.inside} {mutant.was} -> {mutant.became}".split())


if __name__ == "__main__":
    main()
