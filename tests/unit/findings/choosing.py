"""Choose rows for the words that are kept (`test_kept_words.py`): each condition in `analysis` both true and false.

python -m tests.unit.findings.choosing [FIGURE …]      # those without kept words, or these anew

Rows are those of today for each choice of a figure, and the same a few, altered: equal, missing, nought, below nought,
provisional. Words that the checker of claims (`tests.claims`) does not find true in their rows are not kept.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import operator
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

import pandas as pd

from tests.mutate.reach import Otherwise

if TYPE_CHECKING:
    from queries.run import Answer
    from ui.figure import Figure

_SEEN: set[tuple[str, object]] = set()
_ORDER: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}  # fmt: skip
# What rows that no question gives make of words that are right: a name that is missing, people below nought.
_NONSENSE = re.compile(
    r"\bnone\b|−250\b|(?<![\d.,+−])1 (openstaande|provincies|medewerkers|branches|regio’s)\b|uit nul", re.I
)
_FEW, _MANY, _CHOICES, _ALTERED, _CASES = (6, 3, 2), 10, 20, 3, 14
# Kept though no word comes from them yet: what words often come to ask.
_SOON_READ = {"periode", "status", "eenheid", "decimalen", "bron_soort", "noot", "afgerond_op"}
# Numbers that say which row it is, not how much.
_NO_MEASURE = ("volgorde", "jaar", "afgerond_op", "lat", "lon")


def watched(text: str, name: str) -> ast.Module:
    """Give this code with each condition telling what it was, and each comparison which side was more."""
    tree = ast.parse(text)
    if not name.startswith("analysis/"):
        return tree
    return ast.fix_missing_locations(_Watch(name).visit(tree))


class _Watch(ast.NodeTransformer):
    def __init__(self, name: str) -> None:
        self.name = name

    def _told(self, node: ast.expr, *more: ast.expr, by: str = "__told__") -> ast.expr:
        key = ast.Constant(f"{self.name}:{node.lineno}:{node.col_offset}")
        return ast.copy_location(ast.Call(ast.Name(by, ast.Load()), [key, *(more or (node,))], []), node)

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        self.generic_visit(node)
        node.values = [self._told(value) for value in node.values]
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        if len(node.ops) > 1 or (sign := _ORDER.get(type(node.ops[0]))) is None:
            return node
        return self._told(node, ast.Constant(sign.__name__), node.left, node.comparators[0], by="__compared__")

    def visit_IfExp(self, node: ast.IfExp) -> ast.expr:
        self.generic_visit(node)
        node.test = self._told(node.test)
        return node

    def visit_If(self, node: ast.If) -> ast.stmt:
        self.generic_visit(node)
        node.test = self._told(node.test)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.comprehension:
        self.generic_visit(node)
        node.ifs = [self._told(test) for test in node.ifs]
        return node


def _told(key: str, value: Any) -> Any:
    with contextlib.suppress(ValueError):  # a column has no single truth
        _SEEN.add((key, bool(value)))
    return value


def _compared(key: str, sign: str, left: Any, right: Any) -> Any:
    with contextlib.suppress(TypeError, ValueError):
        _SEEN.add((key, (left > right) - (left < right)))
    return getattr(operator, sign)(left, right)


def candidates(figure: Figure) -> Iterator[tuple[dict[str, Any], pd.DataFrame]]:
    """Give choices and rows: of today and of the warehouse of kept answers, then few of them, altered."""
    from tests.rows.test_kept_answers import world

    answers = list(_answers(figure))
    with world():
        of_its_own = list(_answers(figure))
    if answers[0].frame.empty:  # nothing is published of it: what is altered are invented rows
        answers, of_its_own = of_its_own, answers
    answers += of_its_own
    for answer in answers:
        size = len(answer.frame)
        yield answer.parameters, answer.frame.iloc[:: max(1, -(-size // _MANY))]
    for answer in answers[:_ALTERED]:
        whole = len(answer.frame)
        for few in [whole] if 0 < whole <= _MANY else _FEW if whole else ():
            part = answer.frame.head(few)
            yield answer.parameters, part
            yield from ((answer.parameters, changed) for changed in _altered(part))


def _answers(figure: Figure) -> Iterator[Answer]:
    from tests.scale import parameters
    from ui.figure import asked

    for chosen in islice(parameters(figure), _CHOICES):
        yield asked(figure, {**chosen, **dict(figure.vast)})


def _altered(frame: pd.DataFrame) -> Iterator[pd.DataFrame]:
    first, last = frame.index[0], frame.index[-1]
    numbers = [name for name in frame.select_dtypes("number") if not str(name).endswith(_NO_MEASURE)]
    for names in [numbers, *([name] for name in numbers)]:
        yield frame.assign(**{name: frame[name].iloc[0] for name in names})
        below = [-250] if (frame[names].to_numpy(dtype=float, na_value=0) < 0).any() else []
        for value in (None, 0, 1, *below):
            for rows in ([first], [last], list(frame.index)):
                yield _with(frame, rows, dict.fromkeys(names, value))
        if below:
            yield frame.assign(**{name: -frame[name] for name in names})
        yield frame.assign(**{name: frame[name].to_numpy()[::-1] for name in names})
    for name in set(frame.columns) - set(numbers):
        for rows in ([first], [last], list(frame.index)):
            yield _with(frame, rows, {name: None})
            if frame[name].dtype == bool or name in {"gekozen", "geharmoniseerd"}:
                yield frame.assign(**{name: ~frame[name].astype(bool)})
                yield _with(frame, rows, {name: True})
            if name == "status":
                yield _with(frame, rows, {name: "voorlopig"})
            if name == "bron_soort":
                yield _with(frame, rows, {name: "derden"})
        if frame[name].dtype == object:
            yield frame.assign(**{name: [frame[name].iloc[0]] * len(frame)})


def _with(frame: pd.DataFrame, rows: list[Any], values: dict[Any, Any]) -> pd.DataFrame:
    changed = frame.copy()
    for name, value in values.items():
        column = changed[name].astype(object if value is None or changed[name].dtype == bool else changed[name].dtype)
        if value is not None and column.dtype.kind == "i":
            column = column.astype(float)
        changed[name] = column.mask(column.index.isin(rows), value)
    return changed.infer_objects()


def choose(figure: Figure) -> list[dict[str, Any]]:
    """Give the cases of one figure that add something, each with words that are true."""
    from tests.scale import parameters
    from tests.unit.findings.test_kept_words import plain, words
    from ui.figure import asked as answered

    cases: list[dict[str, Any]] = []
    answer = answered(figure, {**next(parameters(figure)), **dict(figure.vast)})
    for asked, rows in candidates(figure):
        if len(cases) == _CASES:
            break
        before = set(_SEEN)
        try:
            figure.findings(rows, asked)
            if cases and before == _SEEN:
                continue
            kept = plain(rows)
            told = words(figure.id, kept, asked)
        except Exception:  # noqa: BLE001 - rows that no question gives
            _SEEN.intersection_update(before)
            continue
        if _is_true(figure, replace(answer, parameters=asked), kept):
            cases.append({"parameters": asked, "rijen": _read(figure, kept, asked, told), "woorden": told})
        else:
            _SEEN.intersection_update(before)
    return cases


def _read(figure: Figure, kept: dict[str, Any], asked: dict[str, Any], told: list[str]) -> dict[str, Any]:
    """Leave out the columns that no word comes from."""
    from tests.unit.findings.test_kept_words import words

    for name in [name for name in kept["columns"] if not name.endswith("_code") and name not in _SOON_READ]:
        at = kept["columns"].index(name)
        less = {
            "columns": [other for other in kept["columns"] if other != name],
            "data": [[value for place, value in enumerate(row) if place != at] for row in kept["data"]],
        }
        try:
            kept = less if words(figure.id, less, asked) == told else kept
        except Exception:  # noqa: BLE001, S112 - it is read
            continue
    return kept


def _is_true(figure: Figure, answer: Any, kept: dict[str, Any]) -> bool:
    from tests.claims.check import claims_of
    from tests.scale import word_faults
    from tests.unit.findings.test_kept_words import frame_of
    from ui.figure import view_of

    frame = frame_of(kept)
    found = figure.findings(frame, answer.parameters)
    said = f"{found.titel} {found.zin} {found.alt} {found.let_op}"
    if not found.titel or _NONSENSE.search(said) or word_faults(found):
        return False
    try:
        return not any(claim.wrong for claim in claims_of(view_of(figure, replace(answer, frame=frame), found)))
    except Exception:  # noqa: BLE001 - the checker knows only rows that a question can give
        return False


def main(names: list[str]) -> None:
    """Choose for the figures named, or for those without."""
    setattr(builtins, "__told__", _told)  # noqa: B010
    setattr(builtins, "__compared__", _compared)  # noqa: B010
    sys.meta_path.insert(0, Otherwise(watched))  # type: ignore[arg-type]
    from tests.unit.findings.test_kept_words import KEPT, write
    from ui.figures import FIGURES

    for name in names or [name for name in FIGURES if not (KEPT / f"{name}.json").exists()]:
        cases = choose(FIGURES[name])
        write(name, cases)
        print(name, len(cases), len(_SEEN), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
