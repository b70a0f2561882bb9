"""Small changes of a Python or SQL file that keep it readable for its parser."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMPARE: dict[type[ast.cmpop], str] = {
    ast.Eq: "!=", ast.NotEq: "==", ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">",
    ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in",
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*", ast.Mod: "+"}
# What a word or sign of SQL becomes. A sign stands between spaces, so that `->` and `<>` stay whole.
_SQL: tuple[tuple[str, str], ...] = (
    (r"(?<= )= ", "<> "), (r"(?<= )<> ", "= "), (r"(?<= )> ", ">= "), (r"(?<= )>= ", "> "), (r"(?<= )< ", "<= "),
    (r"(?<= )<= ", "< "), (r"(?<=\w )- (?=\w)", "+ "), (r"(?<=\w )\+ (?=\w)", "- "), (r"\band\b", "or"),
    (r"\bor\b", "and"), (r"\bmax\b", "min"), (r"\bmin\b", "max"), (r"\barg_max\b", "arg_min"),
    (r"\bdesc\b", "asc"), (r"\bis not null\b", "is null"), (r"\bis null\b", "is not null"),
    (r"\bbool_and\b", "bool_or"), (r"\bbool_or\b", "bool_and"), (r"\bnot exists\b", "exists"),
    (r"\bleft join\b", "inner join"),
    (r"\bnulls last\b", "nulls first"), (r"\bsum\(", "max("), (r"\bcount\(\*\) > 1\b", "count(*) > 2"),
)  # fmt: skip
# A function and its first line.
_Inside = tuple[str | None, int]
_JOINED = re.compile(r"\bbetween\b[^\n]*$")


@dataclass(frozen=True)
class Mutant:
    """One change: `text` is the whole file with it.

    Attributes:
        path: The file, relative to the project.
        line: Line of the change, from 1.
        inside: The function it stands in (`Class.method`); None in SQL and outside functions.
        starts: First line of that function; 0 without.
        was: The words that stood there.
        became: What stands there now.
    """

    path: Path
    line: int
    inside: str | None
    was: str
    became: str
    text: str
    starts: int = 0


def mutants(root: Path, path: Path) -> Iterator[Mutant]:
    """Give every change of one file; `path` is relative to `root`."""
    text = (root / path).read_text(encoding="utf-8")
    yield from _sql(path, text) if path.suffix == ".sql" else _python(path, text)


def _sql(path: Path, text: str) -> Iterator[Mutant]:
    start = text.index("*/") + 2
    for pattern, became in _SQL:
        for found in re.finditer(pattern, text[start:]):
            at = start + found.start()
            before = text[text.rfind("\n", 0, at) + 1 : at]
            if "--" in before or before.count("'") % 2 or (found[0] == "and" and _JOINED.search(before)):
                continue
            changed = text[:at] + became + text[at + len(found[0]) :]
            yield Mutant(path, text.count("\n", 0, at) + 1, None, found[0].strip(), became.strip(), changed)


def _python(path: Path, text: str) -> Iterator[Mutant]:
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode()))
    data = text.encode()
    tree = ast.parse(text)
    for (inside, first), node in _nodes(tree, (None, 0)):
        for replaced, became in _changes(node):
            begin = starts[replaced.lineno - 1] + replaced.col_offset
            end = starts[(replaced.end_lineno or 0) - 1] + (replaced.end_col_offset or 0)
            changed = (data[:begin] + became.encode() + data[end:]).decode()
            yield Mutant(path, replaced.lineno, inside, data[begin:end].decode(), became, changed, first)


def _nodes(node: ast.AST, inside: _Inside, prefix: str = "") -> Iterator[tuple[_Inside, ast.AST]]:
    """Give every node that runs, with the name of its function as a code object knows it (`co_qualname`)."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            name = f"{prefix}{child.name}"
            yield from _nodes(ast.Module(child.body, []), (name, child.lineno), f"{name}.<locals>.")
        elif isinstance(child, ast.ClassDef):
            yield from _nodes(ast.Module(child.body, []), inside, f"{prefix}{child.name}.")
        elif isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        elif not isinstance(child, (ast.Import, ast.ImportFrom)) and not _is_text(child):
            yield inside, child
            yield from _nodes(child, inside, prefix)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARE:
        left, right = _side(node.left), _side(node.comparators[0])
        yield node, f"({left} {_COMPARE[type(node.ops[0])]} {right})"
    elif isinstance(node, ast.BoolOp):
        word = " and " if isinstance(node.op, ast.Or) else " or "
        yield node, f"({word.join(f'({ast.unparse(value)})' for value in node.values)})"
    elif isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC and not isinstance(node.left, ast.JoinedStr):
        yield node, f"({_side(node.left)} {_ARITHMETIC[type(node.op)]} {_side(node.right)})"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node, f"({ast.unparse(node.operand)})"
    elif isinstance(node, ast.IfExp):
        yield node, f"({ast.unparse(node.orelse)} if {ast.unparse(node.test)} else {ast.unparse(node.body)})"
    elif isinstance(node, ast.Return) and node.value and not isinstance(node.value, ast.Constant):
        yield node.value, "None"
    elif isinstance(node, ast.Constant) and type(node.value) in {int, float, bool}:
        yield node, repr(not node.value) if isinstance(node.value, bool) else repr(node.value + 1)  # type: ignore[operator]


def _side(node: ast.expr) -> str:
    """Give one side of a sign as it stood: `(a or 0) > 1` becomes `(a or 0) >= 1`, not `a or 0 >= 1`."""
    text = ast.unparse(node)
    return f"({text})" if isinstance(node, (ast.BoolOp, ast.BinOp, ast.Compare, ast.IfExp, ast.Lambda)) else text
