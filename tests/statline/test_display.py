"""What the command line prints: every figure whole, in Dutch, and nothing twice."""

from __future__ import annotations

import io
import signal
import sys
from datetime import UTC, datetime

import pytest
from rich.console import Console

from etl import console
from etl.problems import Problem
from etl.statline.report import FetchReport, Progress, failed


def test_the_same_problem_of_many_tables_is_one_line() -> None:
    same = [failed(f"9900{n}NED", "", [Problem(f"StatLine 9900{n}NED", "iets", "Wacht.")]) for n in range(5)]
    other = failed("99009NED", "", [Problem("StatLine 99009NED", "iets anders", "Wacht.")])
    report = FetchReport((*same, other))
    assert report.all_failed
    assert report.lines() == [
        "StatLine 99000NED, StatLine 99001NED, StatLine 99002NED en 2 andere: Verwacht: iets. Wacht.",
        "StatLine 99009NED: Verwacht: iets anders. Wacht.",
    ]


def test_a_terminal_shows_rows_bytes_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(console, "out", Console(file=screen, force_terminal=True, width=120, highlight=False))
    with console.download() as show:
        show(Progress("99001NED", 3480, 3480, 2_500_000, 4.2, 0.0))
        show(Progress("99002NED", 1500, 3480, 300_000, 2.0, 2.64))
        show(Progress("99003NED", 10, 14_000_000, 1_000, 2.0, 8000.0))
    last = screen.getvalue()[screen.getvalue().rindex("samen") :]
    assert "- 99001NED: 3.480 rijen, 2,5 MB, 4,2 s" in screen.getvalue()
    assert "1 tabel klaar, 4.990 rijen, 2,8 MB" in last
    assert "1.500 van 3.480 rijen, 0,3 MB, nog 3 s" in last
    assert "10 van 14.000.000 rijen, 0,0 MB, nog 2 u 13 min" in last
    assert "99001NED" not in last, "a table that is done still has a bar"


def test_an_interrupt_is_told_above_the_bars(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(console, "out", Console(file=screen, force_terminal=True, width=200, highlight=False))
    with pytest.raises(KeyboardInterrupt), console.interruptible(), console.download() as show:
        show(Progress("99002NED", 1500, 3480, 300_000, 2.0, 2.64))
        signal.raise_signal(signal.SIGINT)
    lines = screen.getvalue().replace("\r", "").splitlines()
    (told,) = [place for place, line in enumerate(lines) if "Onderbroken." in line]
    assert "samen" not in lines[told]
    assert any("samen" in line for line in lines[told + 1 :]), "the bars are not drawn below it"


def test_a_table_loses_nothing_to_the_edge(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = io.StringIO()
    monkeypatch.setattr(console, "out", Console(file=paper, width=40))
    console.table("TESTDATA", ("te laat", "melding", "leeg"), [(True, "q" * 90, None), (False, "", None)])
    text = paper.getvalue()
    assert "…" not in text
    assert text.count("q") == 90
    assert "│ ja" in text
    assert "│ nee" in text
    assert "None" not in text


def test_a_moment_is_told_to_the_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = io.StringIO()
    monkeypatch.setattr(console, "out", Console(file=paper, width=40))
    console.table("TESTDATA", ("wanneer",), [(datetime(2026, 2, 12, 5, 30, 11, 123, tzinfo=UTC),)])
    assert "│ 2026-02-12 05:30 │" in paper.getvalue()
