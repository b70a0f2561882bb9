"""Fetch one table: describe, compare, get the pages, check, make current."""

from __future__ import annotations

import threading
import time
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from etl.problems import Problem, RefusedError
from etl.statline.archive import store
from etl.statline.archive.stage import Stage
from etl.statline.archive.store import COLUMNS_FILE, REVISIONS_FILE, Manifest, SetFile, Version
from etl.statline.cells.columns_file import ColumnsFile
from etl.statline.cells.page_reader import PageReaders
from etl.statline.meaning import revisions
from etl.statline.meaning.catalogue import TableInfo
from etl.statline.meaning.origin import write_origin
from etl.statline.meaning.schema import changes, check_table
from etl.statline.report import Callback, Progress, State, TableResult, failed
from etl.statline.wire import v3, v4
from etl.statline.wire.documents import Item, Raw, text
from etl.statline.wire.faults import BadAnswerError, StatlineError, UnreachableError, WrongContentError
from etl.statline.wire.model import Table
from etl.statline.wire.paging import Page, pages
from etl.statline.wire.web import Web


@dataclass
class Job:
    """The fetch of one table.

    Attributes:
        pool: Where pages are fetched and read.
        stop: Set when the user interrupts; what is finished stays for the next time.
    """

    web: Web
    archive: Path
    info: TableInfo
    pool: Executor
    workers: int
    stop: threading.Event
    progress: Callback
    force: bool = False
    accept_schema: bool = False
    _read: int = 0
    _started: float = field(default_factory=time.monotonic)

    def run(self) -> TableResult:
        """Fetch the table; every fault ends in a result that says so, with the version before untouched."""
        try:
            result = self._fetch()
        except StatlineError as error:
            return self._failed([error.problem(self.info.id)])
        except (OSError, duckdb.Error) as error:
            return self._failed([_disk_problem(self.archive, error)])
        return result

    def _fetch(self) -> TableResult:
        before = self._before()
        item, raws = self._read_info()
        modified = text(item, "Modified")
        if before is not None and not self.force:
            if modified == before.table.modified:
                return self._result("unchanged", 0)
            if _moment(modified) < _moment(before.table.modified):
                expected = f"een versie die niet ouder is dan {before.table.modified}"
                raise WrongContentError(expected, gelezen=modified, kolom="Modified")
        table, more = self._read_table(item)
        words = [f"{table.id}: tekst, dus geen cijfers, in {', '.join(table.texts)}"] if table.texts else []
        if words and not table.topics and before is None:
            return self._result("words", 0, tuple(words))
        check_table(table)
        if before is not None and not self.accept_schema:
            problems = [change.problem(table.id) for change in changes(before.table, table)]
            if problems:
                return self._failed(problems)
        version = self._fetch_version(table, [*raws, *more], before)
        told = [
            f"onbekend teken {sign!r} in cellen; ze tellen als 'niet beschikbaar'" for sign in version.manifest.tekens
        ]
        return self._result("fetched", version.manifest.rijen, (*told, *words))

    def _before(self) -> Version | None:
        try:
            return store.current(self.archive, self.info.id)
        except RefusedError:
            # A manifest that cannot be read is replaced by what is fetched now.
            return None

    def _read_info(self) -> tuple[Item, list[Raw]]:
        if self.info.protocol == "v3":
            return v3.read_info(self.web, self.info.root, self.info.id)
        return v4.read_info(self.web, self.info.root, self.info.catalog, self.info.id)

    def _read_table(self, item: Item) -> tuple[Table, list[Raw]]:
        protocol = v3 if self.info.protocol == "v3" else v4
        table, raws = protocol.read_table(self.web, self.info.root, self.info.catalog, self.info.id, item)
        if table.record_count is None:
            table = table.model_copy(update={"record_count": self.info.record_count})
        return table, raws

    def _fetch_version(self, table: Table, raws: list[Raw], before: Version | None) -> Version:
        stage = Stage(self.archive, table)
        try:
            sets = stage.keep_sets(raws)
            columns = self._fetch_pages(table, stage)
            if text(self._read_info()[0], "Modified") != table.modified:
                raise BadAnswerError("dezelfde versie van begin tot eind", "CBS ververste de tabel intussen")
            return self._publish(table, stage, sets, columns, before)
        except (UnreachableError, BadAnswerError):
            raise  # the pages that did come are good, and stay for the next time
        except (StatlineError, OSError, duckdb.Error):
            stage.discard()
            raise

    def _fetch_pages(self, table: Table, stage: Stage) -> ColumnsFile:
        first = v3.data_url(table) if table.protocol == "v3" else v4.data_url(table)
        total = table.size if table.protocol == "v3" else table.record_count or 0
        readers = PageReaders(table)
        limits = self.web.limits

        def fetch(number: int, url: str) -> Page:
            if self.stop.is_set():
                raise UnreachableError("onderbroken", final=True)
            kept = stage.kept(number, url)
            if kept is not None:
                with readers.one() as reader:
                    return reader.read(kept)

            def read(plain: Path) -> tuple[tuple[int, str], Page]:
                with readers.one() as reader:
                    return stage.pack(number, plain), reader.read(plain)

            packed, page = self.web.stream(url, limits.page_bytes, lambda parts: stage.take(number, parts), read)
            self._read += packed[0]
            stage.keep(number, url, page.rows, packed)
            return page

        with readers, ColumnsFile(table, stage.folder / COLUMNS_FILE) as columns:
            last = -1
            for page in pages(fetch, first, total, self.pool, limits=limits, ahead=self.workers):
                last += 1
                columns.add(page)
                self._tell(columns.rows, total)
            columns.finish()
        stage.drop_after(last)
        return columns

    def _publish(
        self, table: Table, stage: Stage, sets: tuple[SetFile, ...], columns: ColumnsFile, before: Version | None
    ) -> Version:
        now = datetime.now(UTC)
        manifest = Manifest(
            tabel=table,
            bron_url=table.url,
            opgehaald=now,
            rijen=columns.rows,
            geordend=columns.ordered,
            tekens=tuple(sorted(columns.signs)),
            geheel=columns.whole,
            sets=sets,
            pages=stage.pages,
            kolommen_sha256=store.file_sha256(stage.folder / COLUMNS_FILE),
            vorige=before.name if before else None,
            nieuwe_opzet=before is not None and any(changes(before.table, table)),
        )
        if before is not None:
            revisions.compare(before, table, stage.folder / COLUMNS_FILE, stage.folder / REVISIONS_FILE)
        (stage.folder / "manifest.json").write_text(manifest.model_dump_json(), encoding="utf-8")
        write_origin(stage.folder, manifest)
        return stage.publish(f"{now:%Y%m%dT%H%M%S%f}")

    def _tell(self, rows: int, total: int) -> None:
        seconds = time.monotonic() - self._started
        left = seconds / rows * (total - rows) if rows else None
        self.progress(Progress(self.info.id, rows, total, self._read, seconds, left))

    def _result(self, state: State, rows: int, warnings: tuple[str, ...] = ()) -> TableResult:
        seconds = time.monotonic() - self._started
        return TableResult(self.info.id, self.info.title, state, rows, self._read, seconds, warnings=warnings)

    def _failed(self, problems: list[Problem]) -> TableResult:
        return failed(self.info.id, self.info.title, problems, time.monotonic() - self._started, self._read)


def _moment(modified: str) -> tuple[int, str]:
    """Give a key that orders two moments as CBS writes them; one that is no date comes last."""
    try:
        moment = datetime.fromisoformat(modified)
    except ValueError:
        return (1, modified)
    return (0, (moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None).isoformat())


def _disk_problem(folder: Path, error: Exception) -> Problem:
    return Problem(
        bestand=str(folder),
        verwacht="een schijf waarop geschreven kan worden, met genoeg ruimte",
        advies="Maak ruimte en haal de tabel opnieuw op. De vorige cijfers blijven staan.",
        gelezen=" ".join(str(error).split())[:160],
    )
