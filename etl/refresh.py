"""A refresh: fetch from CBS, build, and write down what came of it, one at a time on a warehouse folder."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import duckdb

from etl.building.build import build
from etl.lock import BusyError, only_one
from etl.problems import RefusedError
from etl.settings import Settings
from etl.statline.fetch import fetch_tables
from etl.statline.meaning.catalogue import read_catalogue
from etl.statline.meaning.rules import Service, load_rules
from etl.statline.report import FetchReport, failed
from etl.statline.wire.faults import StatlineError, UnreachableError
from etl.statline.wire.limits import Limits
from etl.statline.wire.web import Web
from published.layout import first_mark, never_filled, tables_in
from published.live import read_pointer
from published.refreshes import Reason, Refresh, read_refreshes, record_refresh, refreshed_since

FIND_OUT_SECONDS = 10.0


@dataclass
class Course:
    """A refresh under way.

    Attributes:
        report: What was fetched; None until that is known.
    """

    settings: Settings
    reason: Reason
    whole: bool
    report: FetchReport | None = None
    began: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __post_init__(self) -> None:
        self._clock = time.monotonic()
        self._had = tables_in(self.settings.archive)
        self._live = read_pointer(self.settings.warehouse).build_id

    def note(self, refused: tuple[str, ...] = ()) -> None:
        """Write down how it ended; a wrong command that fetched nothing was no refresh."""
        tables = self.report.tables if self.report else ()
        if not tables and (not refused or self.reason == "hand"):
            return
        came = [table for table in tables if table.status == "fetched"]
        build_id = read_pointer(self.settings.warehouse).build_id
        done = Refresh(
            begonnen=self.began,
            seconden=time.monotonic() - self._clock,
            reden=self.reason,
            geheel=self.whole,
            nieuw=tuple(f"{table.titel} ({table.tabel})" for table in came if table.tabel not in self._had),
            veranderd=tuple(f"{table.titel} ({table.tabel})" for table in came if table.tabel in self._had),
            gelijk=sum(table.status == "unchanged" for table in tables),
            mislukt=sum(table.status == "failed" for table in tables),
            geweigerd=(*FetchReport(tables).lines(), *refused),
            build_id=build_id if build_id != self._live else None,
        )
        record_refresh(self.settings.warehouse, done)


@contextmanager
def recorded(settings: Settings, reason: Reason, *, whole: bool) -> Iterator[Course]:
    """Give a refresh, and write down at the end how it went.

    An interrupt leaves nothing written, as does another build that is busy: what was not finished is still to be done.

    Args:
        settings: Where archive and warehouse are.
        reason: Why it runs.
        whole: All tables with a role are asked for.

    Raises:
        BusyError: Another refresh runs.
    """
    with only_one(settings.warehouse, "verversing"):
        course = Course(settings, reason, whole)
        try:
            yield course
        except BusyError:
            raise
        except RefusedError as error:
            course.note(tuple(problem.text() for problem in error.problems))
            raise
        except (OSError, duckdb.Error) as error:
            course.note((" ".join(str(error).split()),))
            raise
        course.note()


def refresh(settings: Settings, reason: Reason, due: datetime) -> str:
    """Fetch what has a role or is in the archive, and build; nothing when that was done since `due`.

    At the start of a server nothing either unless the archive is empty, and then CBS must answer within
    `FIND_OUT_SECONDS`.

    Gives what a reader of the terminal should know, one Dutch line; mostly nothing.

    Raises:
        BusyError: Another refresh, fetch or build runs.
        RefusedError: Definitions or figures are wrong; the live build stays.
    """
    with recorded(settings, reason, whole=True) as course:
        if refreshed_since(read_refreshes(settings.warehouse), due, datetime.now(UTC)):
            return ""
        first = reason == "start"
        if first and not never_filled(settings.archive):
            return ""
        if first and (error := away(settings)):
            course.report = FetchReport((failed("catalogus", "", [error.problem("catalogus")]),))
            return f"CBS is niet bereikbaar ({error.gelezen}). U ziet de cijfers die er al zijn."
        if first:
            settings.archive.mkdir(parents=True, exist_ok=True)
            first_mark(settings.archive).touch()
        course.report = fetch_tables(settings, kept=True)
        if not any(table.status == "failed" for table in course.report.tables):
            first_mark(settings.archive).unlink(missing_ok=True)
        build(settings)
        return _told(course.report, first=first)


def away(settings: Settings, seconds: float = FIND_OUT_SECONDS) -> StatlineError | None:
    """Give why no list of tables of CBS comes within so many seconds; None as soon as one does.

    Services do not need each other: the next one is asked when one fails, or says nothing in its part of the time.
    In threads of their own: looking up a name has no limit of time.
    """
    rules = load_rules(settings.definitions).moved_to(settings.statline_url)
    once = replace(Limits(), connect=seconds, read=seconds, total=seconds, tries=1)
    answers: queue.SimpleQueue[StatlineError | None] = queue.SimpleQueue()

    def ask(service: Service) -> None:
        try:
            with Web([service.wortel], once) as web:
                read_catalogue(web, rules.model_copy(update={"diensten": (service,)}))
            answers.put(None)
        except StatlineError as error:
            answers.put(error)

    began, errors = time.monotonic(), list[StatlineError]()
    for number, service in enumerate(rules.asked, 1):
        threading.Thread(target=ask, args=(service,), daemon=True).start()
        until = began + seconds * number / len(rules.asked)
        while len(errors) < number:
            try:
                error = answers.get(timeout=max(until - time.monotonic(), 0))
            except queue.Empty:
                break
            if error is None:
                return None
            errors.append(error)
    return errors[0] if errors else UnreachableError("geen antwoord op tijd")


def _told(report: FetchReport, *, first: bool) -> str:
    count, lost = len(report.tables), sum(table.status == "failed" for table in report.tables)
    if lost:
        came = "kwam" if lost == 1 else "kwamen"
        return f"Verversen: {lost} van {count} tabellen {came} niet. Zie de pagina Kwaliteit."
    tables = "tabel" if count == 1 else "tabellen"
    return f"Van CBS gehaald: {count} {tables}. De pagina's tonen ze vanzelf." if first else ""
