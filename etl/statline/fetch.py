"""Fetch tables from StatLine into the archive."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from etl.lock import only_one
from etl.problems import Problem
from etl.settings import Settings
from etl.statline.archive import attempts, store
from etl.statline.cells import arrays
from etl.statline.job import Job
from etl.statline.meaning import listing
from etl.statline.meaning.catalogue import TableInfo, pick, read_catalogue
from etl.statline.meaning.choosing import best
from etl.statline.meaning.rules import Role, Rules, load_rules
from etl.statline.report import Callback, FetchReport, TableResult, failed
from etl.statline.wire.faults import StatlineError
from etl.statline.wire.limits import Limits
from etl.statline.wire.web import Web
from published.layout import tables_in

# While a page is read its connection can be used for another: as many more threads than requests. More would only
# hold pages that wait for a reader.
_READING = 2


@dataclass(frozen=True)
class _Wanted:
    infos: Sequence[TableInfo]
    unknown: Sequence[StatlineError]
    warnings: Sequence[str]


def fetch_tables(
    settings: Settings,
    tables: Iterable[str] | None = None,
    *,
    all_tables: bool = False,
    kept: bool = False,
    force: bool = False,
    base_url: str | None = None,
    progress: Callback | None = None,
    accept_schema: bool = False,
    limits: Limits | None = None,
) -> FetchReport:
    """Fetch tables whose `Modified` changed, four requests at a time, and make each current when it is whole.

    Whatever goes wrong with a table ends in its result; its version before stays current. A fetch that was cut
    off goes on where it was.

    Args:
        settings: Where archive and definitions are.
        tables: Ids; None for the tables that have a role in statline.yml.
        all_tables: Take the whole catalogue instead.
        kept: Take what is in the archive too, with a role or without.
        force: Fetch also what did not change, and what is older than what there is.
        base_url: Replaces the hosts of CBS; None for `settings.statline_url`.
        progress: Called after every page.
        accept_schema: Take tables whose columns or units changed since the version before.
        limits: Bounds on the requests.

    Raises:
        RefusedError: statline.yml is wrong, or another fetch runs.
    """
    rules = load_rules(settings.definitions).moved_to(base_url or settings.statline_url)
    asked = None if tables is None else list(tables)
    bounds = limits or Limits()
    with only_one(settings.archive), arrays.memory_of_the_system(), Web(rules.roots, bounds) as web:
        try:
            found = read_catalogue(web, rules)
        except StatlineError as error:
            return _offline(settings.archive, rules, asked, error, all_tables=all_tables or kept)
        old = listing.save(settings.archive, found)
        there = tables_in(settings.archive) if kept else set()
        wanted = _wanted([*found.tables, *old], rules, asked, there, all_tables=all_tables)
        lost, unknown, warnings = _lost(wanted, found.lost, old, asked)
        with _pools(bounds) as (table_pool, page_pool, stop):
            jobs = [
                Job(
                    web,
                    settings.archive,
                    info,
                    page_pool,
                    bounds.parallel + _READING,
                    stop,
                    progress or (lambda _: None),
                    force,
                    accept_schema,
                )
                for info in wanted.infos
                if info not in old
            ]
            results = tuple(table_pool.map(_run, jobs))
    for result in lost:
        if store.valid_id(result.tabel):
            _note(settings.archive, result)
    return FetchReport((*results, *lost), unknown, warnings)


def _run(job: Job) -> TableResult:
    result = job.run()
    _note(job.archive, result)
    return result


def _note(folder: Path, result: TableResult) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    if result.status == "failed":
        attempts.note_failure(folder, result.tabel, now, list(result.problems))
    elif result.status != "words":
        attempts.note_success(folder, result.tabel, now)


@contextmanager
def _pools(limits: Limits) -> Iterator[tuple[ThreadPoolExecutor, ThreadPoolExecutor, threading.Event]]:
    """Give a pool for tables and one for pages; an interrupt lets what is under way finish, and starts nothing."""
    stop = threading.Event()
    tables = ThreadPoolExecutor(limits.parallel, "tabel")
    pages = ThreadPoolExecutor(limits.parallel + _READING, "pagina")
    try:
        yield tables, pages, stop
    except BaseException:
        stop.set()
        raise
    finally:
        tables.shutdown(cancel_futures=True)
        pages.shutdown(cancel_futures=True)


def _offline(
    folder: Path, rules: Rules, asked: list[str] | None, error: StatlineError, *, all_tables: bool
) -> FetchReport:
    """Give the report when not even the catalogue can be had: every table that was meant has failed."""
    names = asked if asked is not None else _meant(folder, rules, all_tables=all_tables)
    ids = [name for name in names if store.valid_id(name)]
    results = [failed(table_id, "", [error.problem(table_id)]) for table_id in ids]
    for result in results:
        _note(folder, result)
    if not results:
        results = [failed("catalogus", "", [error.problem("catalogus")])]
    return FetchReport(tuple(results))


def _meant(folder: Path, rules: Rules, *, all_tables: bool) -> list[str]:
    """Give the tables in the archive that a fetch of all, or of those with a role, would have asked for."""
    tables = [version.table for version in store.versions(folder)]
    seen = listing.last_seen(folder)
    with_role = {table.id for role in rules.rollen for table in best(role, tables, seen)}
    return [table.id for table in tables if all_tables or table.id in with_role]


def _lost(
    wanted: _Wanted, faults: Mapping[tuple[str, str], StatlineError], old: Sequence[TableInfo], asked: list[str] | None
) -> tuple[list[TableResult], tuple[Problem, ...], tuple[str, ...]]:
    """Give what fails because the list of its catalogue could not be had, and what is unknown or worth telling else.

    While a list is missing, a table nobody knows may be on it, and so may the table of a role.
    """
    unknown = [(error.gelezen or "", error) for error in wanted.unknown]
    if not faults:
        return [], tuple(error.problem(name) for name, error in unknown), tuple(wanted.warnings)
    gone = [info for info in wanted.infos if info in old]
    results = [failed(i.id, i.title, [faults[i.catalog, i.protocol].problem(i.id)]) for i in gone]
    results += [failed(name, "", [next(iter(faults.values())).problem(name)]) for name, _ in unknown]
    if asked is None:
        silent = faults.keys() - {(info.catalog, info.protocol) for info in gone}
        names = [(f"catalogus {place[0]}", faults[place]) for place in sorted(silent)]
        results += [failed(name, "", [fault.problem(name)]) for name, fault in names]
    return results, (), tuple(text for text in wanted.warnings if "geen tabel past" not in text)


def _wanted(
    found: Sequence[TableInfo], rules: Rules, asked: list[str] | None, also: set[str], *, all_tables: bool
) -> _Wanted:
    if asked is not None:
        picked, unknown = pick(found, asked)
        return _Wanted(picked, unknown, ())
    with_roles: set[str] = set()
    warnings = []
    for role in rules.rollen:
        matches = best(role, found)
        if len(matches) == 1:
            with_roles.add(matches[0].id)
        else:
            names = "; ".join(f"{info.id} ({info.title})" for info in matches)
            seen = f"{len(matches)} tabellen passen even goed: {names}" if matches else _none(role)
            warnings.append(f"rol '{role.code}': {seen}. Er wordt niets gekozen; zie: python -m etl koppel {role.code}")
    chosen = [info for info in found if all_tables or info.id in with_roles or info.id in also]
    return _Wanted(chosen, (), warnings)


def _none(role: Role) -> str:
    """Say why no table has a role; a number that was confirmed or chosen by hand is named."""
    return "geen tabel past" if role.tabel is None else f"geen tabel past: {role.tabel} staat niet in de catalogus"
