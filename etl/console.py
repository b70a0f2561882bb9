"""What the command line prints: a progress display in a terminal, plain lines elsewhere, JSON on request."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, TaskID, TextColumn
from rich.progress import Progress as Bars
from rich.table import Table

from etl.problems import Problem, grouped

# As a shell gives for a command that was stopped with Ctrl+C.
INTERRUPTED = 130
_STOPPED = (
    "Onderbroken. Wat onderweg is, wordt nog afgemaakt; nog eens Ctrl+C stopt meteen."
    " Wat al binnen is, blijft: geef hetzelfde commando om verder te gaan."
)

# A mail or a file has no edge at 80 characters; tables in one would be cut there.
_WIDE = None if sys.stdout.isatty() or "COLUMNS" in os.environ else 160

out = Console(highlight=False, soft_wrap=True, width=_WIDE)
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
    """Print the problems, of each kind the first, to standard error or as JSON to standard output."""
    told = grouped(found)
    if as_json:
        emit({"geweigerd": [problem.as_dict() for problem in told]})
        return
    count = rows_text(sum(1 + problem.meer for problem in told))
    err.print(f"Geweigerd: {count} probleem(en). Er is niets geladen.", style="bold red")
    for problem in told:
        err.print(f"  • {problem.text()}", markup=False)


def emit(value: Any) -> None:
    """Print a value as JSON."""
    out.print_json(json.dumps(value, ensure_ascii=False, default=str))


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print rows as a table; what does not fit on a line goes on below it, so that nothing is lost."""
    built = Table(title=title, title_justify="left")
    for column in columns:
        built.add_column(column, overflow="fold")
    for row in rows:
        built.add_row(*[_cell(value) for value in row])
    out.print(built)


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return "" if value is None else str(value)


STATES = {"fetched": "opgehaald", "unchanged": "niet veranderd", "words": "alleen tekst", "failed": "mislukt"}


def rows_text(rows: int) -> str:
    """Give a number of rows as the Dutch write it."""
    return f"{rows:,}".replace(",", ".")


def seconds_text(seconds: float) -> str:
    """Give a number of seconds as the Dutch write it."""
    return f"{seconds:.1f} s".replace(".", ",")


@contextmanager
def download(quiet: bool = False) -> Iterator[Callable[[Any], None]]:
    """Give a function that shows how far each table is: a bar in a terminal, a line when done elsewhere."""
    if quiet:
        yield lambda _: None
    elif not sys.stdout.isatty():
        yield _line_when_done
    else:
        with Bars(
            TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[stand]}"), console=out
        ) as bars:
            yield _Downloads(bars).show


@contextmanager
def interruptible() -> Iterator[None]:
    """Answer Ctrl+C with a line at once; a second one ends the program without waiting for what is under way."""

    def end(*_: object) -> None:
        out.show_cursor(True)
        os._exit(INTERRUPTED)

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, end)
        # Above the bars: beside them it would be wiped when they are drawn again.
        (out if out.is_terminal else err).print(_STOPPED, markup=False)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class _Downloads:
    """A bar for every table under way, and one line for all; a table that is done leaves a line above the bars.

    Safe to use from many threads.
    """

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._lock = threading.Lock()
        self._steps: dict[str, Any] = {}
        self._tasks: dict[str, TaskID] = {}
        self._all = bars.add_task("samen", total=None, stand="catalogus opvragen")

    def show(self, step: Any) -> None:
        """Show a step of a table."""
        with self._lock:
            self._steps[step.tabel] = step
            if _is_done(step):
                _line_when_done(step)
                if step.tabel in self._tasks:
                    self._bars.remove_task(self._tasks.pop(step.tabel))
            else:
                if step.tabel not in self._tasks:
                    self._tasks[step.tabel] = self._bars.add_task(step.tabel, total=step.total or None, stand="")
                self._bars.update(self._tasks[step.tabel], completed=step.rows, stand=_standing(step))
            self._bars.update(self._all, stand=self._together())

    def _together(self) -> str:
        steps = self._steps.values()
        done = sum(1 for step in steps if _is_done(step))
        rows, size = sum(step.rows for step in steps), sum(step.bytes for step in steps)
        return f"{done} {'tabel' if done == 1 else 'tabellen'} klaar, {rows_text(rows)} rijen, {_size(size)}"


def _standing(step: Any) -> str:
    whole = f" van {rows_text(step.total)}" if step.total else ""
    left = f", nog {_duration(step.left)}" if step.left is not None and step.total else ""
    return f"{rows_text(step.rows)}{whole} rijen, {_size(step.bytes)}{left}"


def _duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    return f"{whole // 60} min" if whole < 3600 else f"{whole // 3600} u {whole % 3600 // 60} min"


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB".replace(".", ",")


def _is_done(step: Any) -> bool:
    return bool(step.total) and step.rows >= step.total


def _line_when_done(step: Any) -> None:
    if _is_done(step):
        what = f"{rows_text(step.rows)} rijen, {_size(step.bytes)}, {seconds_text(step.seconds)}"
        out.print(f"- {step.tabel}: {what}", markup=False)
