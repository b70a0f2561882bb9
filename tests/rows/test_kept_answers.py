"""Every question over one warehouse of rows of its own, as it was answered: no row, value or order changed unknowingly.

The rows (`tests/golden/wereld`) are TESTDATA: published ones and the same altered: other sources, editions, groups of
functions, provisional, without a figure, equal. After a change of a question or model that was meant:
`python -m tests.rows.test_kept_answers`, and read the difference.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from queries.catalogue import CatalogueError, Parameter, catalogue
from tests.tiny import Tiny, tiny

_GOLDEN = Path(__file__).parents[1] / "golden"
ANSWERS, WORLD = _GOLDEN / "antwoorden", _GOLDEN / "wereld"
# A long answer is kept so far; the number of rows is kept whole.
_ROWS = 25
# These tell of this computer or of what is shipped, not of rows.
_ELSEWHERE = {"bronnen", "gebeurtenissen"}


def _csv(path: Path) -> list[dict[str, str | None]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(handle)]


@contextmanager
def world() -> Iterator[Tiny]:
    """Give the warehouse of the rows that are kept."""
    kinds = {path.stem: _csv(path) for path in sorted(WORLD.glob("*.csv"))}
    sources = {str(row["bron_id"]): str(row["soort"]) for row in kinds.pop("bronnen")}
    with tiny(soort=sources, **kinds) as small:
        small.con.execute((WORLD / "meer.sql").read_text(encoding="utf-8"))
        yield small


def asked(question: str) -> Iterator[dict[str, Any]]:
    """Give choices for a question: its defaults, another value of one parameter at a time, whole choices."""
    kept = yaml.safe_load((WORLD / "keuzes.yml").read_text(encoding="utf-8"))
    known = catalogue()[question].parameters
    if whole := kept["keuzes"].get(question):
        yield from whole
    values = {name: [*(known[name].waarden or ()), *kept["waarden"].get(name, ())] for name in known}
    base = {
        name: _given(known[name], values[name][0]) for name in known if known[name].standaard is None and values[name]
    }
    if base.keys() >= {name for name in known if known[name].standaard is None}:
        yield base
        yield from (base | {name: _given(known[name], value)} for name in known for value in values[name])


def _given(parameter: Parameter, value: Any) -> Any:
    return [value] if parameter.type == "codelijst" and not isinstance(value, list) else value


def answer(small: Tiny, question: str) -> str:
    """Give the answers to one question as text, one row a line."""
    text = io.StringIO()
    for choice in asked(question):
        try:
            rows = small.ask(question, **choice)
        except CatalogueError as error:
            rows = [{"geweigerd": str(error)}]
        text.write(f"# {json.dumps(choice, ensure_ascii=False)}: {len(rows)} rijen\n")
        writer = csv.writer(text, lineterminator="\n")
        if rows:
            writer.writerow(rows[0])
        writer.writerows([_shown(value) for value in row.values()] for row in rows[:_ROWS])
    return text.getvalue()


def _shown(value: Any) -> str:
    return "" if value is None else f"{value:.6g}" if isinstance(value, float) else str(value)


@pytest.fixture(scope="module")
def small() -> Iterator[Tiny]:
    with world() as made:
        yield made


@pytest.mark.parametrize("path", sorted(ANSWERS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_question_is_answered_as_it_was(path: Path, small: Tiny) -> None:
    assert answer(small, path.stem).splitlines() == path.read_text(encoding="utf-8").splitlines()


def test_every_question_has_its_answers() -> None:
    assert {path.stem for path in ANSWERS.glob("*.txt")} | _ELSEWHERE == set(catalogue())


def keep() -> None:
    """Write the answers of today."""
    with world() as made:
        for question in catalogue().keys() - _ELSEWHERE:
            (ANSWERS / f"{question}.txt").write_text(answer(made, question), encoding="utf-8")


if __name__ == "__main__":
    keep()
