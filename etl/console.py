"""What the command line prints: a progress display in a terminal, plain lines elsewhere, JSON on request."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.table import Table

from etl.problems import Problem

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def progress(quiet: bool = False) -> Iterator[Callable[[str], None]]:
    """Give a function that reports a step: a live status in a terminal, one line per step elsewhere."""
    if quiet:
        yield lambda _: None
    elif sys.stdout.isatty():
        with out.status("Beginnen …") as status:
            yield lambda step: status.update(f"{step} …")
    else:
        yield lambda step: out.print(f"- {step}", markup=False)


def problems(found: Sequence[Problem], as_json: bool) -> None:
    """Print every problem, to standard error or as JSON to standard output."""
    if as_json:
        emit({"geweigerd": [problem.as_dict() for problem in found]})
        return
    err.print(f"Geweigerd: {len(found)} probleem(en). Er is niets geladen.", style="bold red")
    for problem in found:
        err.print(f"  • {problem.text()}", markup=False)


def emit(value: Any) -> None:
    """Print a value as JSON."""
    out.print_json(json.dumps(value, ensure_ascii=False, default=str))


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print rows as a table."""
    built = Table(*columns, title=title, title_justify="left")
    for row in rows:
        built.add_row(*["" if value is None else str(value) for value in row])
    out.print(built)
