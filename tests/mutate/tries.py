"""Try changes one by one in a copy of the project: which tests, in which order, and what they said."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.mutate.mutants import Mutant
from tests.mutate.reach import BUILT, IMPORTED, ROOT, Reach
from tests.mutate.warm import COLD, Tests, Warm

FOUND, LIVES, UNREACHED = "gevonden", "leeft", "niet bereikt"
# Tests that take no browser and start no server of their own.
FAST = ("tests/rows", "tests/unit", "tests/sql", "tests/statline", "tests/app", "tests/api", "tests/claims")
# Every build runs all SQL of etl; these know its rows one by one.
_MODELS = ("tests/rows/", "tests/unit/importing/test_write.py", "tests/statline/test_load.py")
_KNOW_ROWS = {
    "etl/checks": ("tests/sql/test_checks.py", "tests/sql/test_doubts.py", "tests/rows/"),
    "etl/statline": ("tests/statline/",),
    "etl/revisie": ("tests/statline/test_revisions.py", "tests/rows/test_veranderd.py", "tests/unit/test_revisions.py"),
}
_SQL = [path.relative_to(ROOT) for folder in ("etl/models", "queries") for path in (ROOT / folder).rglob("*.sql")]
# What reads the shipped figures back, when a change is in what builds them.
_READ_BACK = ("tests/sql/",)
# What runs in a process of its own, which no test reaches line by line: these ask it.
_APART = {"queries/desk": "tests/unit/desk/"}
# What keeps whole answers and texts sees most changes: first.
_KEPT = ("tests/unit/findings/test_kept_words.py", "tests/rows/test_kept_")
# Then the quickest so many of each file, then the others, until so many seconds together.
_OF_A_FILE, _TOGETHER, _COLD = 8, 40.0, 120


def tests_of(mutant: Mutant, reach: Reach) -> Tests:
    """Give the tests that reach the change, in the order that is most likely to fail soonest."""
    if mutant.path.parts[0] == "etl" and mutant.path.suffix == ".sql":
        asking = {name for question in readers(mutant.path) for name in reach.lines.get(question, {}).get(0, ())}
        near = next((near for folder, near in _KNOW_ROWS.items() if mutant.path.is_relative_to(folder)), _MODELS)
        names = [name for name in reach.tests if name.startswith(near)]
        asking |= {name for name in names if f"[{mutant.path.stem}" in name}
    else:
        asking, names = set(), _reaching(mutant, reach)
    quickest = sorted(
        dict.fromkeys(names), key=lambda name: (name not in asking, not name.startswith(_KEPT), reach.tests[name])
    )
    of_file: Counter[str] = Counter()
    first: list[str] = []
    others: list[str] = []
    for name in quickest:
        of_file[file := name.partition("::")[0]] += 1
        (first if of_file[file] <= _OF_A_FILE or name.startswith(_KEPT) else others).append(name)
    chosen: Tests = []
    seconds = 0.0
    for name in [*first, *others]:
        if (seconds := seconds + reach.tests[name]) > _TOGETHER and chosen:
            break
        chosen.append((name, reach.tests[name]))
    return chosen


@cache
def readers(model: Path) -> frozenset[str]:
    """Give the questions that read a model, also by way of other models."""
    texts = {path: (ROOT / path).read_text(encoding="utf-8") for path in _SQL}
    found, new = set(), {model}
    while new:
        found |= new
        tables = re.compile("|".join(rf"\b{_schema(path)}\.{path.stem}\b" for path in new))
        new = {path for path, text in texts.items() if tables.search(text)} - found
    return frozenset(str(path) for path in found if path.parts[0] == "queries")


def _schema(path: Path) -> str:
    return path.relative_to("etl/models").parts[0] if path.parts[0] == "etl" else path.parts[0]


def _reaching(mutant: Mutant, reach: Reach) -> list[str]:
    lines = reach.lines.get(str(mutant.path), {})
    if mutant.path.suffix == ".sql":
        return lines.get(0, [])
    # A line inside an expression may not count as one: the nearest before it. Of a constant, or a function that moved
    # since the map was made, whoever uses the file.
    before = range(mutant.line, mutant.starts, -1) if mutant.inside else ()
    at = next((line for line in before if line in lines), None)
    every = lines[at] if at else [name for names in lines.values() for name in names]
    beside = tuple(near for folder, near in _APART.items() if mutant.path.is_relative_to(folder))
    apart = [name for name in reach.tests if name.startswith(beside)] if beside else []
    return [name for name in (*every, *apart) if name not in {IMPORTED, BUILT}]


def try_all(
    chosen: Sequence[tuple[Mutant, Tests]], reach: Reach, unsound: list[str] | None = None
) -> Generator[tuple[Mutant, str], None, None]:
    """Try each change in a copy of the project; gives gevonden, leeft or niet bereikt.

    Args:
        chosen: Changes, each with the tests that may notice it.
        reach: Which test reaches what.
        unsound: Takes the tests that fail without any change too: what they did not notice is not known.
    """
    beside = {name.partition("::")[0] for _, tests in chosen for name, _ in tests}
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_of_project(Path(folder))
        files = sorted(name for name in {*beside, *_READ_BACK} if (copy / name).exists())
        bench = Bench(copy, Warm(copy, files), reach)
        noticed: dict[Path, list[str]] = defaultdict(list)
        try:
            for mutant, tests in chosen:
                last = noticed[mutant.path][::-1]
                order = sorted(tests, key=lambda test: last.index(test[0]) if test[0] in last else len(last))
                found = bench.attempt(mutant, order)
                while "::" in found and not bench.is_sound(found):
                    found = bench.attempt(mutant, order)
                if "::" in found:
                    noticed[mutant.path].append(found)
                yield mutant, found if found in {LIVES, UNREACHED} else FOUND
        finally:
            if unsound is not None:
                unsound += [test for test, passes in bench.sound.items() if not passes]
            bench.warm.close()


@dataclass
class Bench:
    """Where changes are tried; a test that fails without a change (`sound`) has noticed nothing and is left out."""

    copy: Path
    warm: Warm
    reach: Reach
    sound: dict[str, bool] = field(default_factory=dict)

    def is_sound(self, test: str) -> bool:
        """Tell whether a test passes here when nothing is changed."""
        if test not in self.sound:
            self.sound[test] = self.warm.run([(test, 60.0)]) is None
        return self.sound[test]

    def attempt(self, mutant: Mutant, tests: Tests) -> str:
        """Give the test that noticed one change (or how it was noticed), leeft, or niet bereikt."""
        target = self.copy / mutant.path
        before = target.read_text(encoding="utf-8")
        target.write_text(mutant.text, encoding="utf-8")
        try:
            return self._tried(mutant, [test for test in tests if self.sound.get(test[0], True)])
        finally:
            target.write_text(before, encoding="utf-8")

    def _tried(self, mutant: Mutant, tests: Tests) -> str:
        python = mutant.path if mutant.path.suffix == ".py" else None
        lines = self.reach.lines.get(str(python), {})
        near = {name for line in range(mutant.starts, mutant.line + 1) for name in lines.get(line, ())}
        constant = python is not None and mutant.inside is None
        said = self.warm.run(tests, python, constant=constant)
        if said == COLD:
            return cold(self.copy, tests)
        if said in {None, "geen"} and (BUILT in near or (mutant.path.parts[0] == "etl" and not python)):
            known = [name for name in self.reach.tests if name.startswith(_READ_BACK) and self.sound.get(name, True)]
            read_back = sorted(((name, self.reach.tests[name]) for name in known), key=_second)
            said = self.warm.run(read_back, python, rebuild=True)
        if said is None and (constant or IMPORTED in near):  # another file may have made something of it at import
            return cold(self.copy, tests)
        return LIVES if said is None else UNREACHED if said == "geen" else said


def _second(pair: tuple[str, float]) -> float:
    return pair[1]


def cold(copy: Path, tests: Tests) -> str:
    """Try what a warm process has run at import already in a process of its own."""
    if not tests:
        return UNREACHED
    names = dict.fromkeys(name.partition("[")[0] for name, _ in tests)  # cases may have other names by now
    there = [name for name in names if _is_there(copy, name)]
    if not there:
        return UNREACHED
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:randomly", *there]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DOORSTROOM_")}
    kept["PYTHONDONTWRITEBYTECODE"] = "1"  # or the next change of the same second would be this one
    try:
        done = subprocess.run(command, cwd=copy, check=False, capture_output=True, timeout=_COLD, env=kept)
    except subprocess.TimeoutExpired:
        return "tijd"
    # 4: a test of that name is not there any more; 5: there was none to run. Neither says that a change was noticed.
    return {0: LIVES, 4: UNREACHED, 5: UNREACHED}.get(done.returncode, FOUND)


def _is_there(copy: Path, name: str) -> bool:
    file, _, test = name.partition("::")
    return (copy / file).exists() and (not test or f"def {test}(" in (copy / file).read_text(encoding="utf-8"))


def copy_of_project(target: Path) -> Path:
    """Copy the project as it is checked out, with the environment by a link."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, names.split("\0")):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target / name)
    (target / ".venv").symlink_to(ROOT / ".venv")
    if (kept := ROOT / "data" / "warehouse").is_dir():  # a build of the same input needs no building
        shutil.copytree(kept, target / "data" / "warehouse")
    return target
