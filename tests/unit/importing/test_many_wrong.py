"""A large file that is wrong in many rows: of each kind of problem the first, and how many more there are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from etl.importing.beside import TOLD, Beside
from etl.importing.known import Known
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.importing.meaning.drafts import Draft
from etl.problems import Problem, grouped
from tests.unit.importing.kit import csv_file, refused

PLACE = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom", "bereik": "extern", "periode": "2022"}


def rows(count: int, *figures: str) -> list[list[object]]:
    head: list[object] = ["categorie", "aantal"]
    body: list[list[object]] = [[f"TESTDATA {n}", figures[n % len(figures)].format(n=n)] for n in range(count)]
    return [head, *body]


def test_of_each_kind_the_first_are_told_and_how_many_more(tmp_path: Path) -> None:
    found = refused("mobiliteit", csv_file(tmp_path, rows(600, "x{n}", "{n},5")), **PLACE)
    kinds = Counter(problem.verwacht for problem in found)
    assert kinds == {"een getal": 25, "een geheel aantal": 25}
    assert [problem.meer for problem in found if problem.meer] == [275, 275]
    assert found[-1].text().endswith(" Zo zijn er nog 275.")
    assert [problem.rij for problem in found] == sorted(problem.rij or 0 for problem in found)


def test_few_problems_are_each_told(tmp_path: Path) -> None:
    found = refused("mobiliteit", csv_file(tmp_path, rows(25, "x{n}")), **PLACE)
    assert [(problem.rij, problem.meer) for problem in found] == [(n, 0) for n in range(2, 27)]


def test_reading_stops_where_a_file_is_wrong_all_over(tmp_path: Path) -> None:
    *found, last = refused("mobiliteit", csv_file(tmp_path, rows(9000, "x{n}")), **PLACE)
    assert last.verwacht == "een bestand waarin de meeste rijen kloppen"
    assert (last.rij, sum(1 + problem.meer for problem in found)) == (2002, 2000)


def test_no_group_is_gone_through_again_for_each_of_its_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[int] = Counter()
    plain = Draft.get

    def counted(draft: Draft, column: str) -> str:
        asked[count] += 1
        return plain(draft, column)

    monkeypatch.setattr(Draft, "get", counted)
    for count in (400, 1600):
        # a dash among bad numbers: the table is read as one, and all rows are of one group
        refused("mobiliteit", csv_file(tmp_path, rows(count, "-", "x{n}", "{n},5")), **PLACE)
    assert 0 < asked[1600] < 5 * asked[400]


def test_a_row_without_its_group_still_keeps_a_total_from_being_judged(tmp_path: Path) -> None:
    given = {"regio": "Achterhoek", "richting": "uitstroom"}
    table: list[list[object]] = [
        ["branche", "categorie", "bereik", "2022"],
        ["VVT", "Pensioen", "extern", 100],
        ["Vvvt?", "Inactief", "extern", 50],
        ["VVT", "Totaal", "extern", 150],
        ["GHZ", "Pensioen", "extern", 100],
        ["GHZ", "Totaal", "extern", 900],
    ]
    found = refused("mobiliteit", csv_file(tmp_path, table), **given)
    assert [problem.verwacht.split(";")[0] for problem in found] == ["een bekende branche"]


def test_problems_differ_by_more_than_the_numbers_in_them() -> None:
    alike = [Problem("a.csv", f"een waarde van {n},5 of meer", "x", rij=n) for n in range(40)]
    other = Problem("a.csv", "een waarde van 3 of minder", "x", rij=50)
    told = grouped([*alike, other, *alike[:3]])
    assert ([problem.rij for problem in told], told[24].meer) == ([*range(25), 50], 15)
    assert grouped(told) == told


def test_of_figures_that_change_the_first_are_told_and_the_rest_counted() -> None:
    description = DESCRIPTIONS["mobiliteit"]
    row = dict.fromkeys(description.keys, "A")
    known = Known(["aantal"])
    beside = Beside(description, known)
    for n in range(250):
        known.put((*tuple(row.values())[:-1], f"T{n}"), {"aantal": 10.0}, "bron")
        beside.hold(n, row | {description.keys[-1]: f"T{n}"}, {"aantal": 500.0})
    assert (beside.changed, len(beside.changes), beside.leapt, len(beside.leaps)) == (250, TOLD, 250, TOLD)
