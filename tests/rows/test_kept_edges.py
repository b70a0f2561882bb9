"""Every question and model over rows at the edge of its conditions, as it was answered: none changed unknowingly.

Each case is the warehouse of `test_kept_answers.py` with a few cells altered (`wijzigingen`): missing, nought, equal,
one more or less, gone. They were chosen (`edges.py`) because a small change of the SQL showed in no other rows. After
a change that was meant: `python -m tests.rows.test_kept_edges`, and read the difference.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from etl.building.header import SqlFile
from etl.building.transform import models
from queries.catalogue import catalogue
from tests.rows.test_kept_answers import _ROWS, _shown, world
from tests.tiny import Tiny

_GOLDEN = Path(__file__).parents[1] / "golden"
EDGES, MODELS = _GOLDEN / "randen", _GOLDEN / "modellen.json"
_MADE = re.compile(r"\A\s*(/\*.*?\*/)?\s*create (table|view) \S+ as\b", re.DOTALL)
_PLACEHOLDER = re.compile(r"\$(\w+)")


def select(model: SqlFile) -> str | None:
    """Give the rows a model makes, as a statement; None for a macro, which makes none."""
    return model.text[made.end() :] if (made := _MADE.match(model.text)) else None


def statement(name: str) -> str:
    """Give the SQL of a question, or of a model (`schema.name`)."""
    if "." in name:
        return next(found for model in models() if model.name == name and (found := select(model)))
    return catalogue()[name].sql


def asked(small: Tiny, name: str, case: dict[str, Any], sql: str | None = None) -> list[str]:
    """Give as text what a question answers over the altered rows, or what a model makes otherwise; then undo it all.

    Args:
        small: The warehouse.
        name: A question or a model.
        case: `wijzigingen`, and `keuze` of a question.
        sql: Another statement than that of the question or model.
    """
    sql = sql or statement(name)
    chosen = {} if "." in name else catalogue()[name].complete(case["keuze"])
    used = set(_PLACEHOLDER.findall(sql))
    bound = {key: value for key, value in chosen.items() if key in used}
    before = Counter(_lines(small.con.execute(sql).fetchall())) if "." in name else Counter()
    small.con.execute("begin")
    try:
        for change in case["wijzigingen"]:
            small.con.execute(change)
        after = _lines(small.con.execute(sql, bound).fetchall())
    finally:
        small.con.execute("rollback")
    if "." not in name:
        return [f"{len(after)} rijen", *after[:_ROWS]]
    now = Counter(after)
    return [f"- {line}" for line in sorted(before - now)] + [f"+ {line}" for line in sorted(now - before)]


def _lines(rows: list[tuple[Any, ...]]) -> list[str]:
    return ["|".join(map(_shown, row)) for row in rows]


def columns(small: Tiny, model: SqlFile) -> dict[str, str]:
    """Give of the rows a model makes how many there are, and of each column what its values come to."""
    found = small.con.execute(select(model) or "")
    names = [column[0] for column in found.description]
    rows = sorted([_shown(value) for value in row] for row in found.fetchall())
    made = {"": str(len(rows))}
    for place, name in enumerate(names):
        made[name] = hashlib.sha256("\n".join(row[place] for row in rows).encode()).hexdigest()[:8]
    return made


@pytest.fixture(scope="module")
def small() -> Iterator[Tiny]:
    with world() as made:
        yield made


_MADE_BY = [model for model in models() if select(model)]


@pytest.mark.parametrize(
    "path", sorted(EDGES.glob("*.json")), ids=lambda path: path.stem.partition(".")[2] or path.stem
)
def test_the_edge_of_a_condition_is_answered_as_it_was(path: Path, small: Tiny) -> None:
    for case in json.loads(path.read_text(encoding="utf-8")):
        assert asked(small, path.stem, case) == case["antwoord"], case["wijzigingen"]


@pytest.mark.parametrize("name", [model.name for model in _MADE_BY], ids=lambda name: name.partition(".")[2])
def test_a_model_makes_of_the_rows_what_it_made(name: str, small: Tiny) -> None:
    model = next(model for model in models() if model.name == name)
    assert columns(small, model) == json.loads(MODELS.read_text(encoding="utf-8")).get(name)


def write(name: str, cases: list[dict[str, Any]]) -> None:
    """Keep the cases of a question or model, a row a line."""
    EDGES.mkdir(exist_ok=True)
    text = json.dumps(cases, ensure_ascii=False, indent=1)
    (EDGES / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def keep() -> None:
    """Write the answers of today."""
    with world() as made:
        text = json.dumps({model.name: columns(made, model) for model in _MADE_BY}, indent=1)
        MODELS.write_text(text + "\n", encoding="utf-8")
        for path in sorted(EDGES.glob("*.json")):
            cases = json.loads(path.read_text(encoding="utf-8"))
            write(path.stem, [case | {"antwoord": asked(made, path.stem, case)} for case in cases])


if __name__ == "__main__":
    keep()
