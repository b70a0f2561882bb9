"""The types of the rows: current, of the question the figure asks, and seen by mypy where a column is renamed."""

from __future__ import annotations

import ast
import inspect
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from etl.settings import PROJECT
from queries import rows
from queries.catalogue import catalogue
from queries.choices import read_choices
from queries.rowtypes import ROWS, class_name, text
from ui.figures import FIGURES


def test_the_types_are_those_of_the_questions(warehouse: Path) -> None:
    assert ROWS.read_text("utf-8") == text(), "python -m queries.rowtypes"


def test_every_question_has_a_type_with_its_columns() -> None:
    for name in catalogue().keys() - read_choices().keys():
        assert list(getattr(rows, class_name(name)).__annotations__) == list(catalogue()[name].kolommen), name


def asked() -> dict[Callable[..., Any], set[str]]:
    """Each function of findings or a chart -> the types of the questions whose rows it gets."""
    found: dict[Callable[..., Any], set[str]] = defaultdict(set)
    for figure in FIGURES.values():
        for function in (figure.findings, figure.chart):
            if inspect.isfunction(function):
                found[function].add(class_name(figure.query))
    return found


def named(function: Callable[..., Any]) -> Iterator[str]:
    """The types a function reads its rows as."""
    for node in ast.walk(ast.parse(inspect.getsource(function).strip())):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "records":
            yield from (argument.id for argument in node.args[1:] if isinstance(argument, ast.Name))


def test_findings_and_charts_read_rows_as_those_of_the_question_of_their_figure() -> None:
    functions = {function: set(named(function)) for function in asked()}
    assert {
        f"{function.__module__}.{function.__name__}": names - asked()[function]
        for function, names in functions.items()
        if names - asked()[function]
    } == {}
    assert sum(1 for names in functions.values() if names) > 60


@pytest.mark.parametrize(
    ("module", "question", "column"),
    [
        ("analysis/findings/mobiliteit/stromen.py", "Stromen", "saldo"),
        ("analysis/findings/regioplan/acties.py", "ActieLijnen", "acties"),
        ("ui/figures/sector/prognoses_branches.py", "PrognoseVraagAanbod", "aanbod"),
    ],
)
def test_mypy_sees_a_renamed_column(module: str, question: str, column: str, tmp_path: Path) -> None:
    """The types of the copy have the column under another name, and mypy says where it is still read."""
    for part in ("analysis", "queries", "published", "protection", "ui"):
        (tmp_path / part).symlink_to(PROJECT / part)
    (tmp_path / "queries").unlink()
    (tmp_path / "queries").mkdir()
    for path in (PROJECT / "queries").glob("*.py"):
        (tmp_path / "queries" / path.name).symlink_to(path)
    whole = ROWS.read_text("utf-8")
    start = whole.index(f"{question} = ")
    (tmp_path / "queries" / "rows.py").unlink()
    renamed = whole[:start] + whole[start:].replace(f'"{column}"', '"hernoemd"', 1)
    (tmp_path / "queries" / "rows.py").write_text(renamed, "utf-8")

    command = [sys.executable, "-m", "mypy", "--config-file", str(PROJECT / "pyproject.toml"), module]
    command += ["--cache-dir", os.devnull]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert f'TypedDict "{question}" has no key "{column}"' in done.stdout, done.stdout + done.stderr
