"""What the command line prints: a progress display in a terminal, plain lines elsewhere, JSON on request."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars
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


STATES = {"fetched": "opgehaald", "unchanged": "niet veranderd", "failed": "mislukt"}


@contextmanager
def download(quiet: bool = False) -> Iterator[Callable[[Any], None]]:
    """Give a function that shows how far each table is: a bar in a terminal, a line when done elsewhere."""
    if quiet:
        yield lambda _: None
    elif not sys.stdout.isatty():
        yield _line_when_done
    else:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[mb]}"))
        with Bars(*columns, TimeRemainingColumn(), console=out) as bars:
            tasks: dict[str, TaskID] = {}

            def show(step: Any) -> None:
                if step.tabel not in tasks:
                    tasks[step.tabel] = bars.add_task(step.tabel, total=step.total or None, mb="")
                mb = f"{step.bytes / 1e6:.1f} MB"
                bars.update(tasks[step.tabel], completed=step.rows, total=step.total or None, mb=mb)

            yield show


def _line_when_done(step: Any) -> None:
    if step.total and step.rows >= step.total:
        out.print(f"- {step.tabel}: {step.rows} rijen, {step.bytes / 1e6:.1f} MB, {step.seconds:.1f} s", markup=False)
