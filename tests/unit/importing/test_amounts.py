"""Amounts of one column that cannot both be in euro."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import accepted, csv_file, facts, refused, the_one


@pytest.mark.parametrize("column", ["bedrag", "bestemd", "besteed"])
def test_an_amount_that_may_be_in_thousands_is_asked(tmp_path: Path, column: str) -> None:
    path = csv_file(tmp_path, [["titel", column], ["Leren", 50_000], ["Doen", 25], ["Zien", 12_000]])
    problem = the_one(refused("project", path, platform="fcb"))
    assert (problem.rij, problem.gelezen, problem.vraag) == (3, "25", True)
    assert "50000" in problem.verwacht
    assert len(accepted("project", path, platform="fcb", bevestig="TESTDATA").rijen) == 3


@pytest.mark.parametrize("amounts", [(50_000, 101), (1_000_000, 1_000), (50_000, 0), (80, 25)])
def test_amounts_that_can_stand_beside_each_other_are_not(tmp_path: Path, amounts: tuple[object, object]) -> None:
    rows = [["titel", "bedrag"], *([f"Project {at}", amount] for at, amount in enumerate(amounts))]
    assert len(accepted("project", csv_file(tmp_path, rows), platform="fcb").rijen) == 2


REACH = ["kanaal", "maat", "soort", "periode", "aantal"]


def reach(paid: object, organic: object, total: object) -> list[list[object]]:
    """Views of one channel in its two parts and together."""
    parts = {"betaald": paid, "organisch": organic, "totaal": total}
    return [list(REACH), *(["LinkedIn", "weergaven", part, 2023, count] for part, count in parts.items() if count)]


@pytest.mark.parametrize(
    ("counts", "sum_of"), [((512, 307, 1003), "819"), ((512, 307, 700), "819"), ((512, "", 300), "512")]
)
def test_paid_and_organic_that_are_not_the_total_are_asked(
    tmp_path: Path, counts: tuple[object, object, object], sum_of: str
) -> None:
    path = csv_file(tmp_path, reach(*counts))
    problem = the_one(refused("bereik", path, platform="fcb"))
    assert problem.vraag
    assert problem.verwacht.startswith(f"het totaal van de delen: {sum_of} ")
    assert accepted("bereik", path, platform="fcb", bevestig="TESTDATA").rijen


@pytest.mark.parametrize(
    "counts", [(512, 307, 819), (512, "", 1003), ("", "", 1003), (512, 307, ""), ("2,5", "3,5", "3,1")]
)
def test_paid_and_organic_that_can_be_the_total_are_not(tmp_path: Path, counts: tuple[object, object, object]) -> None:
    rows = reach(*counts)
    for row in rows[1:]:
        row[1] = "bekijktijd"
    found = facts(accepted("bereik", csv_file(tmp_path, rows), platform="fcb"), "aantal")
    assert len(found) == len(rows) - 1


def test_growth_does_not_add_up(tmp_path: Path) -> None:
    rows = reach(500, 300, 800)
    rows = [[*row, growth] for row, growth in zip(rows, ["groei", 10, 5, 8], strict=True)]
    assert len(accepted("bereik", csv_file(tmp_path, rows), platform="fcb").rijen) == 3
