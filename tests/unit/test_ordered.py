"""What ends before it begins, in any table: by the columns that say where they begin."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from etl.held import Row
from etl.kinds import kinds
from etl.sources.ordered import ordered_problems
from tests.unit.importing.kit import csv_file, refused

PAIRS = {("min", "max"), ("van", "tot"), ("vanaf", "tot"), ("start", "eind"), ("begin", "eind"), ("eerste", "laatste")}


def row(kind: str, **cells: str) -> Row:
    found: Row = dict.fromkeys(kinds()[kind].columns)
    return found | cells | {"bron_id": "testdata", "bestand": f"{kind}.csv", "rij": "7"}


def is_pair(one: str, other: str) -> bool:
    """Tell whether two names differ in one word, that of a begin and that of an end."""
    first, last = one.split("_"), other.split("_")
    differ = [pair for pair in zip(first, last, strict=False) if pair[0] != pair[1]]
    return len(first) == len(last) and len(differ) == 1 and differ[0] in PAIRS


def test_every_begin_and_end_of_one_row_are_held_to_each_other() -> None:
    found = {
        (kind.name, *pair) for kind in kinds().values() for pair in permutations(kind.columns, 2) if is_pair(*pair)
    }
    held = {(kind.name, begin, end) for kind in kinds().values() for end, begin in kind.ranges.items()}
    assert found == held
    assert ("instrument", "gesprekken_min", "gesprekken_max") in found


@pytest.mark.parametrize(
    ("kind", "cells", "wrong"),
    [
        ("instrument", {"gesprekken_min": "3", "gesprekken_max": "10"}, ""),
        ("instrument", {"gesprekken_min": "10", "gesprekken_max": "3"}, "gesprekken_max"),
        ("instrument", {"gesprekken_min": "3", "gesprekken_max": "3"}, ""),
        ("instrument", {"gesprekken_min": "3"}, ""),
        ("bevinding", {"periode_van": "2019JJ00", "periode_tot": "2020KW04"}, ""),
        ("bevinding", {"periode_van": "2021KW02", "periode_tot": "2021JJ00"}, ""),
        ("bevinding", {"periode_van": "2021KW02", "periode_tot": "2021KW01"}, "periode_tot"),
        ("bevinding", {"periode_van": "2022JJ00", "periode_tot": "2021MM12"}, "periode_tot"),
        ("project", {"start": "2023-12", "eind": "2023"}, ""),
        ("project", {"start": "2023-12", "eind": "2023-01"}, "eind"),
        ("project", {"start": "najaar 2023", "eind": "2021"}, ""),
        ("initiatief", {"start": "2022", "eind": "2021-03"}, "eind"),
        ("initiatief", {"start": "2022-02-28", "eind": "2022-02-27"}, "eind"),
    ],
)
def test_an_end_before_its_begin_is_refused_with_its_place(kind: str, cells: dict[str, str], wrong: str) -> None:
    found = list(ordered_problems({kind: [row(kind, **cells)]}))
    assert [(problem.kolom, problem.rij, problem.vraag) for problem in found] == ([(wrong, 7, False)] if wrong else [])


def test_an_import_is_told_at_once(tmp_path: Path) -> None:
    rows = [["Platform", "Titel", "Start", "Eind"], ["kinderopvang-werkt", "Proef", "2023-12", "2023-01"]]
    (problem,) = refused("project", csv_file(tmp_path, rows))
    assert (problem.rij, problem.kolom, problem.gelezen) == (2, "D (Eind)", "2023-01")
    assert problem.verwacht == "niet voor start, dat is 2023-12"
