"""No findings function chooses a winner, a rest or a comparison itself: it asks analysis.claims."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from etl.settings import PROJECT

FOLDER = PROJECT / "analysis" / "findings"
CHOOSING_CALLS = {"max", "min", "round", "nlargest", "nsmallest"}
CHOOSING_METHODS = {"idxmax", "idxmin", "max", "min", "rank", "nlargest", "nsmallest", "argmax", "argmin", "diff"}


COMPARING = {"movement", "growth", "percentage"}


def decisions(source: str) -> list[str]:
    """Give every place in a module that chooses or subtracts numbers of rows, as 'line: what'."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and (both := _ends_compared(node)):
            found.append(f"{node.lineno}: first and last of {both}")
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else None
            method = node.func.attr if isinstance(node.func, ast.Attribute) else None
            if name in CHOOSING_CALLS or method in CHOOSING_METHODS:
                found.append(f"{node.lineno}: {name or method}()")
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub | ast.Div) and not _is_count(node):
            found.append(f"{node.lineno}: {ast.unparse(node)}")
        if isinstance(node, ast.Subscript) and _is_first(node.slice) and _is_sorted(node.value):
            found.append(f"{node.lineno}: {ast.unparse(node)}")
    return found


def _ends_compared(function: ast.FunctionDef) -> str:
    """Give the list of whose first and last a change is told: what is compared with what is for compared_with."""
    ends: dict[str, set[str]] = {}
    calls = {node.func.id for node in ast.walk(function) if isinstance(node, ast.Call) and hasattr(node.func, "id")}
    for node in ast.walk(function):
        if isinstance(node, ast.Subscript) and _is_first(node.slice) and not isinstance(node.value, ast.Call):
            ends.setdefault(ast.unparse(node.value), set()).add(ast.unparse(node.slice))
    both = [name for name, found in ends.items() if len(found) > 1]
    return ", ".join(both) if calls & COMPARING else ""


def _is_count(node: ast.BinOp) -> bool:
    """Room for text and numbers of rows may be subtracted: constants, capitals and len()."""
    return all(
        isinstance(side, ast.Constant)
        or (isinstance(side, ast.Name) and side.id.isupper())
        or (isinstance(side, ast.Call) and isinstance(side.func, ast.Name) and side.func.id == "len")
        or (isinstance(side, ast.BinOp) and _is_count(side))
        for side in (node.left, node.right)
    )


def _is_first(index: ast.expr) -> bool:
    return isinstance(index, ast.Constant | ast.UnaryOp) and ast.unparse(index) in {"0", "-1"}


def _is_sorted(value: ast.expr) -> bool:
    text = ast.unparse(value)
    return text.startswith("sorted(") or "sort_values(" in text


@pytest.mark.parametrize(
    "source",
    [
        "top = max(rows, key=f)",
        "name = growth.idxmax()",
        "left = row['whole'] - part",
        "share = 100 * part / whole",
        "top = sorted(rows, key=f)[0]",
        "last = records(frame.sort_values('waarde'))[-1]",
        "last = frame.sort_values('waarde').iloc[0]",
        "gap = round(a, 1)",
        "def told(rows):\n    first, last = rows[0], rows[-1]\n    return movement(value_of(first), value_of(last))",
    ],
)
def test_a_decision_is_seen(source: str) -> None:
    assert decisions(source)


ENDS_IN_WORDS = "def alt(rows):\n    return f'van {rows[0]} naar {rows[-1]}'"


@pytest.mark.parametrize(
    "source", ["room = ALT - 80", "rest = len(rows) - len(told)", "top = highest(rows)", ENDS_IN_WORDS]
)
def test_room_and_counts_are_no_decisions(source: str) -> None:
    assert not decisions(source)


@pytest.mark.parametrize(
    "path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.relative_to(FOLDER).with_suffix("").as_posix()
)
def test_findings_decide_nothing(path: Path) -> None:
    found = decisions(path.read_text(encoding="utf-8"))
    assert not found, f"{path.name}: ask analysis.claims instead of {'; '.join(found)}"
