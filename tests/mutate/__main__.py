"""`python -m tests.mutate`: try a fixed sample of small changes and write down which ones no test noticed."""

# ruff: noqa: T201 - a command prints.

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from queue import Queue

from tests.mutate.mutants import Mutant, mutants
from tests.mutate.named import named
from tests.mutate.reach import ROOT
from tests.mutate.warm import Warm

# What a change costs most when it is wrong: what is said, what is asked, what is loaded, what is served.
FOLDERS = ("analysis", "queries", "etl", "protection", "published", "serving")
# Tests that take no browser and start no server of their own.
FAST = ("tests/rows", "tests/unit", "tests/sql", "tests/statline", "tests/app", "tests/api", "tests/claims")
# A model is asked by whatever reads the warehouse; these know its rows one by one.
MODELS = ("tests/rows", "tests/sql", "tests/unit/importing/test_write.py", "tests/statline/test_load.py")
REACH = ROOT / ".mutate" / "bereik.json"
REPORT = ROOT / "docs" / "mutaties.md"
_TESTS_EACH = 40
_SECONDS = 300
# 4: a test of that name is not there any more; 5: there was none to run. Neither says that a change was noticed.
_OUTCOMES = {0: "leeft", 4: "niet bereikt", 5: "niet bereikt"}


def main() -> None:
    """Read the options and do one of three."""
    options = argparse.ArgumentParser(prog="python -m tests.mutate", description=__doc__)
    options.add_argument("--bereik", action="store_true", help="record which test reaches what (once)")
    options.add_argument("--aantal", type=int, default=300, help="how many changes, spread over the files")
    options.add_argument("--map", default=",".join(FOLDERS), help="folders or files, with commas")
    options.add_argument("--zaad", type=int, default=1, help="which sample")
    options.add_argument("--werkers", type=int, default=2)
    options.add_argument("--genoemd", nargs="?", const="", help="the faults of named.yml (those with these words)")
    options.add_argument("--tests", default=" ".join(FAST), help="with --bereik: which tests, with spaces")
    given = options.parse_args()
    if given.bereik:
        sys.exit(record(given.tests.split()))
    if given.genoemd is not None:
        faults = [fault for fault in named() if given.genoemd in f"{fault.fout} {fault.bestand}"]
        results = list(try_all([(fault.mutant(), fault.tests.split()) for fault in faults], given.werkers))
    else:
        reach = json.loads(REACH.read_text(encoding="utf-8"))
        chosen = sample(given.map.split(","), given.aantal, given.zaad)
        results = list(try_all([(mutant, tests_of(mutant, reach)) for mutant in chosen], given.werkers))
        if given.map == ",".join(FOLDERS):
            REPORT.write_text(report(results), encoding="utf-8")
    for mutant, outcome in results:
        if outcome != "gevonden":
            print(f"{outcome}: {mutant.path}:{mutant.line}  {mutant.was}  ->  {mutant.became}")
    print(f"{sum(outcome == 'gevonden' for _, outcome in results)} van {len(results)} gevonden")


def record(tests: list[str]) -> int:
    """Run these tests once with the plugin; gives the exit code of pytest."""
    REACH.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "pytest", "-p", "tests.mutate.reach", "--bereik", str(REACH)]
    return subprocess.run([*command, "-m", "not browser", *tests], cwd=ROOT, check=False).returncode


def sample(folders: list[str], number: int, seed: int) -> list[Mutant]:
    """Give `number` changes, drawn from all of them: the same ones for the same code and seed."""
    every = [
        mutant
        for folder in folders
        for path in ([ROOT / folder] if (ROOT / folder).is_file() else sorted((ROOT / folder).rglob("*")))
        if path.suffix in {".py", ".sql"}
        for mutant in mutants(ROOT, path.relative_to(ROOT))
    ]
    drawn = random.Random(seed).sample(every, min(number, len(every)))  # noqa: S311 - a sample, no secret
    return sorted(drawn, key=lambda mutant: (str(mutant.path), mutant.line))


def try_all(chosen: list[tuple[Mutant, list[str]]], workers: int) -> Iterator[tuple[Mutant, str]]:
    """Try each change with its tests in a copy of the project; gives gevonden, leeft, or niet bereikt."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(workers) as pool:
        copies: Queue[tuple[Path, Warm]] = Queue()
        for number in range(workers):
            copies.put((path := _copy(Path(folder) / str(number)), Warm(path)))

        def one(given: tuple[Mutant, list[str]]) -> tuple[Mutant, str]:
            (mutant, tests), copy = given, copies.get()
            try:
                outcome = attempt(*copy, mutant, tests)
            finally:
                copies.put(copy)
            print(".", end="", flush=True)
            return mutant, outcome

        yield from pool.map(one, chosen)
        for _ in range(workers):
            copies.get()[1].close()
    print()


def tests_of(mutant: Mutant, reach: dict[str, list[tuple[str, float]]]) -> list[str]:
    """Give the tests to run: those that reach the change, the quickest first."""
    if mutant.path.is_relative_to("etl") and mutant.path.suffix == ".sql":
        return list(MODELS)
    found = reach.get(str(mutant.path) if mutant.path.suffix == ".sql" else f"{mutant.path}:{mutant.inside}")
    if found is None:  # a constant, or what is kept after its first call: whoever uses the file
        found = [test for name, tests in reach.items() if name.startswith(f"{mutant.path}:") for test in tests]
    quickest = dict(sorted(found, key=lambda test: test[1]))
    return list(quickest)[:_TESTS_EACH]


def attempt(copy: Path, warm: Warm, mutant: Mutant, tests: list[str]) -> str:
    """Give what the tests say of one change."""
    if not tests:
        return "niet bereikt"
    target = copy / mutant.path
    before = target.read_text(encoding="utf-8")
    target.write_text(mutant.text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:randomly", *tests]
    try:
        if mutant.path.suffix != ".py":
            return _OUTCOMES.get(warm.run(tests, _SECONDS), "gevonden")
        done = subprocess.run(
            command, cwd=copy, check=False, capture_output=True, timeout=_SECONDS,
            env=os.environ | {"DOORSTROOM_TESTBUILD": str(copy / "data" / "warehouse")},
        )  # fmt: skip
        return _OUTCOMES.get(done.returncode, "gevonden")
    except subprocess.TimeoutExpired:
        return "gevonden"
    finally:
        target.write_text(before, encoding="utf-8")


def report(results: list[tuple[Mutant, str]]) -> str:
    """Give the page for the docs."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for mutant, outcome in results:
        counts[_room(mutant.path)][outcome] += 1
    found = sum(outcome == "gevonden" for _, outcome in results)
    lines = [
        "# Mutaties: merkt een test het als de code verandert?\n",
        "Telkens één kleine wijziging in de code (een teken, een vergelijking, een voorwaarde), en dan de tests die",
        "die regel bereiken. Gemaakt met `python -m tests.mutate`; niemand schrijft erin.\n",
        f"Op {date.today():%d-%m-%Y}: {len(results)} wijzigingen, {found} gevonden ({100 * found // len(results)}%).\n",
        "| map | wijzigingen | gevonden | leeft | niet bereikt |\n|---|---:|---:|---:|---:|",
    ]
    for room, row in sorted(counts.items()):
        lines.append(f"| {room} | {sum(row.values())} | {row['gevonden']} | {row['leeft']} | {row['niet bereikt']} |")
    lines.append("\n## Wat geen test merkte\n")
    for mutant, outcome in results:
        if outcome != "gevonden":
            lines.append(
                f"- `{mutant.path}:{mutant.line}` `{_short(mutant.was)}` werd `{_short(mutant.became)}` ({outcome})"
            )
    return "\n".join(lines) + "\n"


def _room(path: Path) -> str:
    if path.parts[0] == "etl":
        return "etl (SQL)" if path.suffix == ".sql" else "etl (Python)"
    return "queries (SQL)" if path.suffix == ".sql" else path.parts[0]


def _short(words: str) -> str:
    one = " ".join(words.split()).replace("`", "'")
    return one if len(one) <= 60 else f"{one[:57]}..."


def _copy(target: Path) -> Path:
    """Copy the project as it is checked out, with the environment by a link."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, names.split("\0")):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target / name)
    (target / ".venv").symlink_to(ROOT / ".venv")
    if (kept := ROOT / "data" / "warehouse").is_dir():  # a build of the same input needs no building
        shutil.copytree(kept, target / "data" / "warehouse")
    return target


if __name__ == "__main__":
    main()
