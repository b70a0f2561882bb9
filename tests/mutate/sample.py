"""Draw changes over the folders, the same ones for the same code and seed."""

from __future__ import annotations

import math
import operator
import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.mutate.mutants import Mutant, mutants
from tests.mutate.reach import ROOT

# Where a small change shows least when it is wrong: what is said, asked, modelled and served. Others by `--map`.
FOLDERS = ("analysis", "queries", "etl/models", "serving")


def room(path: Path) -> str:
    """Give the folder a change counts for; SQL and Python apart where both stand."""
    name = next(folder for folder in (*FOLDERS, path.parts[0]) if path.is_relative_to(folder))
    return f"{name} ({'SQL' if path.suffix == '.sql' else 'Python'})" if name in {"etl", "queries"} else name


def sample(
    folders: Iterable[str], number: int, seed: int, wanted: Callable[[Mutant], bool] = lambda _: True
) -> list[Mutant]:
    """Give about `number` changes; a room counts by the root of its size, so that a small one has its share."""
    rooms: dict[str, list[Mutant]] = defaultdict(list)
    for path in (path for folder in folders for path in _files(ROOT / folder)):
        rooms[room(path)] += filter(wanted, mutants(ROOT, path))
    whole = sum(math.sqrt(len(every)) for every in rooms.values())
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    drawn = []
    for _, every in sorted(rooms.items()):
        of_room = chance.sample(every, min(len(every), round(number * math.sqrt(len(every)) / whole)))
        of_room.sort(key=lambda mutant: (str(mutant.path), mutant.line))
        drawn += [(place / len(of_room), mutant) for place, mutant in enumerate(of_room)]
    return [mutant for _, mutant in sorted(drawn, key=operator.itemgetter(0))]  # a run that is stopped tried all rooms


def _files(folder: Path) -> list[Path]:
    found = [folder] if folder.is_file() else sorted(folder.rglob("*"))
    return [path.relative_to(ROOT) for path in found if path.suffix in {".py", ".sql"}]
