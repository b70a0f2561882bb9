"""From raw files to a published build: load, model, check, verify, publish."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from etl import failpoints
from etl.building import publish
from etl.building.checking import CheckOutcome, refuse_wrong, run_checks
from etl.building.revisions import record_revisions
from etl.building.transform import run_models
from etl.definitions import Definitions, load_definitions
from etl.frugal import Sparing
from etl.held import Row
from etl.invented import check_folder, check_sources
from etl.lock import only_one
from etl.problems import RefusedError
from etl.protecting import protect_imports
from etl.replacing import heal
from etl.settings import PROJECT, Settings
from etl.sources.aliases import load_aliases
from etl.sources.contradiction import contradictions
from etl.sources.corrections import apply_corrections
from etl.sources.definitions import backgrounds, load_definition_tables
from etl.sources.examine import examine
from etl.sources.locked import read_lock
from etl.sources.meta import create_meta_tables, record_build, tables
from etl.sources.origins import Origin
from etl.sources.slot import keep_facts, known_before, published_facts, slot_problems
from etl.sources.tidy import load_rows, read_sources, source_folders
from etl.statline.load import load_archive
from etl.statline.meaning.origin import sources as statline_sources
from etl.status import leaps_of
from published.layout import database_path, file_hash, new_id, staged_path
from published.live import Live, find_live
from published.manifest import Manifest

Report = Callable[[str], None]

# Kinds of files a build reads.
_INPUTS = frozenset({".csv", ".yml", ".sql", ".py", ".json", ".lock"})
# What differs between two builds of the same input and so stays out of the content hash.
NOT_CONTENT = ("meta.build", "meta.revisie", "meta.versie")


@dataclass(frozen=True)
class BuildReport:
    """What a build did.

    Attributes:
        manifest: The live build afterwards.
        published: False when nothing had changed and the live build stayed.
        checks: Outcome of every check; empty when nothing was built.
        leaps: How many figures are gone, or twice as large or small as in the build before (`core.sprong`).
        repaired: Dutch sentence without a full stop on what was wrong with the live build; None when nothing was.
    """

    manifest: Manifest
    published: bool
    checks: list[CheckOutcome]
    repaired: str | None = None
    leaps: int = 0


def build(settings: Settings, report: Report = lambda _: None, *, force: bool = False) -> BuildReport:
    """Build and publish everything under data/; when nothing changed, only mend a pointer that cannot be read.

    Raises:
        RefusedError: Sources, definitions or checks are wrong, or another build runs. The live build
            stays as it was.
    """
    with only_one(settings.warehouse):
        publish.clean_leftovers(settings.warehouse)
        for said in heal(settings.imports):
            report(f"let op: {said}")
        check_folder(settings.warehouse, invented=settings.invented)
        fingerprint = input_hash(settings)
        live = find_live(settings.warehouse)
        if live.manifest and not force and live.manifest.invoer_hash == fingerprint:
            publish.repair(settings.warehouse, live)
            return BuildReport(live.manifest, published=False, checks=[], repaired=live.trouble)
        staged = staged_path(settings.warehouse, "nieuw.duckdb")
        try:
            return _build_aside(settings, staged, fingerprint, live, report)
        finally:
            publish.clean_leftovers(settings.warehouse)


def _build_aside(settings: Settings, staged: Path, fingerprint: str, live: Live, report: Report) -> BuildReport:
    now = datetime.now(UTC).replace(microsecond=0)
    with duckdb.connect(str(staged)) as con:
        checks = fill_and_check(con, settings, report, live)
        failpoints.reach("after_checks")
        inhoud = content_hash(con)
        build_id = new_id(settings.warehouse, now, inhoud, invented=settings.invented)
        before = live.manifest.build_id if live.manifest else None
        if before:
            record_revisions(con, database_path(settings.warehouse, before), before, build_id)
        leaps = len(leaps_of(con, build_id))
        commit = git_commit()
        rows = record_build(con, build_id, built_at=now, commit=commit, input_hash=fingerprint, content_hash=inhoud)
        con.execute("checkpoint")
    failpoints.reach("after_close")
    report("teruglezen")
    _read_back(staged, inhoud)
    manifest = Manifest(
        build_id=build_id,
        gebouwd_op=now.isoformat(),
        git_commit=commit,
        invoer_hash=fingerprint,
        inhoud_hash=inhoud,
        sha256=file_hash(staged),
        tabellen=rows,
        waarschuwingen=[check.name for check in checks if check.rows],
        vorige=before,
    )
    report("publiceren")
    publish.publish(settings.warehouse, staged, manifest)
    return BuildReport(manifest, published=True, checks=checks, repaired=live.trouble, leaps=leaps)


def fill_and_check(
    con: duckdb.DuckDBPyConnection, settings: Settings, report: Report = lambda _: None, live: Live | None = None
) -> list[CheckOutcome]:
    """Make a whole build in a fresh database, and give the outcome of its checks: everything but publishing it.

    Args:
        con: The database.
        settings: Where everything is.
        report: Is told each step.
        live: The build readers get now, which is as slow to find as it is to read; found when it is not given.

    Raises:
        RefusedError: Sources, definitions or checks are wrong, or there is a doubt that nobody answered.
    """
    con.execute("set preserve_insertion_order = true")
    load_everything(con, settings, report, live or find_live(settings.warehouse))
    # only what is on disk can make room
    con.execute("checkpoint")
    failpoints.reach("after_load")
    run_models(con, lambda name: report(f"model {name}"))
    failpoints.reach("after_models")
    report("controles")
    checks = run_checks(con)
    refuse_wrong(checks)
    return checks


def load_everything(con: duckdb.DuckDBPyConnection, settings: Settings, report: Report, live: Live) -> None:
    """Fill the raw schema and the empty meta tables of a fresh database.

    Raises:
        RefusedError: Definitions or sources are wrong, name something no definition knows, or mix invented
            figures with real ones.
    """
    report("definities")
    definitions = load_definitions(settings.definitions)
    report("bronnen")
    origins, rows = read_sources(source_folders(settings.sources, settings.imports))
    lock, published = read_lock(settings.sources), published_facts(settings.warehouse, live.manifest)
    problems = slot_problems(lock, published, origins, rows)
    known = known_before(lock, published, origins, rows)
    if problems := problems or examine(known, definitions, origins, rows):
        raise RefusedError(problems)
    keep_facts(con, lock, origins, rows)
    fill(con, settings, definitions, (origins, rows), report)


def fill(
    con: duckdb.DuckDBPyConnection,
    settings: Settings,
    definitions: Definitions,
    sources: tuple[list[Origin], Mapping[str, Collection[Row]]],
    report: Report = lambda _: None,
) -> None:
    """Fill the raw schema with what `read_sources` gave, the definitions and the StatLine archive.

    Raises:
        RefusedError: See `load_everything`.
    """
    con.execute("create schema raw; create schema core; create schema mart; create schema meta")
    origins, rows = sources
    protected = protect_imports(rows, origins, definitions)
    origins = protected.origins
    if problems := contradictions(origins, protected.rows):
        raise RefusedError(problems)
    load_rows(con, protected.rows)
    if protected.tables:
        report(f"let op: in {protected.tables} ingelezen tabel(len) zijn kleine groepen samengevoegd")
    tables = statline_sources(settings)
    titles = [*((o.id, o.titel) for o in origins), *((table["id"], table["titel"]) for table in tables)]
    check_sources(titles, invented=settings.invented)
    apply_corrections(con, definitions)
    load_aliases(con, definitions)
    report("StatLine-archief")
    for warning in load_archive(con, settings, definitions).warnings:
        report(f"let op: {warning}")
    load_definition_tables(con, definitions)
    create_meta_tables(con, origins, [*tables, *backgrounds(definitions)])


def input_hash(settings: Settings) -> str:
    """Give one hash over everything a build depends on: data, definitions, SQL and ETL code."""
    data = (settings.sources, settings.definitions, settings.imports, settings.archive)
    return hash_of([*data, PROJECT / "etl", PROJECT / "protection", PROJECT / "published"])


def hash_of(folders: Iterable[Path]) -> str:
    """Give one hash over the data, definitions, SQL and code in some folders."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in _INPUTS:
                digest.update(f"{folder.name}/{path.relative_to(folder)}".encode())
                digest.update(bytes.fromhex(file_hash(path)))
    return digest.hexdigest()


def content_hash(con: duckdb.DuckDBPyConnection) -> str:
    """Give one hash over the rows of all core, mart and meta tables, whatever their order on disk.

    A sum of a number for each row takes no memory and a tenth of the time of sorted texts. It is meant for chance, not
    for somebody who wants two builds to look alike, and for one version of DuckDB.
    """
    digest = hashlib.sha256()
    with Sparing(con) as sparing:
        for name in tables(con):
            if name in NOT_CONTENT:
                continue
            # hashed once more: of a row it is a plain sum of its columns, in which two changes can cancel out
            rows = sparing.fetch("select count(*), sum(hash(hash(t))) from query_table($1) as t", [name])
            digest.update(f"{name}={rows};".encode())
    return digest.hexdigest()


def _read_back(staged: Path, expected: str) -> None:
    """Open the closed file again and compare every row with what was written."""
    with duckdb.connect(str(staged), read_only=True) as con:
        if content_hash(con) != expected:
            raise OSError(f"{staged}: teruggelezen inhoud verschilt van wat is geschreven")


def git_commit() -> str | None:
    """Give the commit the project stands on; None outside a checkout, also in the checkout of something else."""
    try:
        done = subprocess.run(
            ["git", "rev-parse", "--show-toplevel", "--short=12", "HEAD"],  # noqa: S607
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
            timeout=5,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    top, _, commit = done.stdout.strip().rpartition("\n")
    return commit if done.returncode == 0 and Path(top).resolve() == PROJECT.resolve() else None
