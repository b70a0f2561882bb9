"""Whether the lock on published facts is whole: without it every changed fact would pass for a new one.

Two things know better than the lock does. The record of each source keeps how many of its facts the lock held and the
hash of their lines (`slot`), written by `etl zegel` only. And the live build keeps the facts it was made of, in a table
of its own (`vast.feit`) that no reader asks. What the records vouch for needs no build: a folder with older data that
is whole may follow a newer build. Who edits lock, record and build alike is not seen here: git shows it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb

from etl.held import Row, texts
from etl.problems import Problem
from etl.sources.incoming import create
from etl.sources.locked import GONE, NAME, RESTORE, Lock, changes, facts_of, lock_text, parsed
from etl.sources.origins import Origin, Slot
from published.layout import database_path
from published.manifest import Manifest

_SHOWN = 5
_REASON = (
    "Is de bron nieuw en haar origin.yml overgenomen van een andere, haal dan 'slot' daar weg."
    ' Klopt het toch? Leg het vast: python -m etl zegel --wijziging "waarom"'
)


def slots(lock: Lock) -> dict[str, Slot]:
    """Give what a lock holds of each source that is not gone."""
    found: dict[str, dict[tuple[str, str], Mapping[str, str]]] = defaultdict(dict)
    for (file, key), cells in lock.items():
        if GONE not in cells:
            found[file.partition("/")[0]][file, key] = cells
    return {
        source: Slot(
            feiten=sum(bool(key) for _, key in facts),
            sha256=hashlib.sha256(lock_text(facts).encode()).hexdigest(),
        )
        for source, facts in found.items()
    }


def broken(lock: Lock, published: Lock, origins: Iterable[Origin]) -> dict[str, tuple[str, str]]:
    """Give the sources of which the lock holds something else than is known of them: id -> what that is, what it holds.

    Args:
        lock: As it is read.
        published: What the live build knows (`published_facts`).
        origins: The records; one of a source may be gone, of which the lock or the live build knows.
    """
    found, known = slots(lock), {origin.id: origin.slot for origin in origins}
    wrong = {name: (_count(slot), _count(found.get(name))) for name, slot in known.items() if slot != found.get(name)}
    gone = {file.partition("/")[0] for (file, _), cells in lock.items() if GONE in cells}
    for name, slot in slots(published).items():
        if name not in {*found, *wrong, *gone}:
            wrong[name] = (f"{_count(slot)} in de live versie", "niets")
    return wrong


def slot_problems(
    lock: Lock, published: Lock, origins: list[Origin], rows: Mapping[str, Iterable[Row]]
) -> list[Problem]:
    """Give what is wrong with the lock itself, and every fact that is not as it was; none when the lock is whole."""
    wrong = broken(lock, published, origins)
    if not wrong:
        return []
    said = [f"{name}: {was}, in het slot nu {now}" for name, (was, now) in wrong.items()]
    more = f" en nog {len(said) - _SHOWN} bronnen" if len(said) > _SHOWN else ""
    expected = "een slot met de feiten die eerder vastgelegd zijn (origin.yml: slot, en de live versie)"
    read = f"{'; '.join(said[:_SHOWN])}{more}"
    first = Problem(NAME, expected, f"{RESTORE} {_REASON}", kolom="slot", gelezen=read)
    return [
        first,
        *(change.problem() for change in changes(known_before(lock, published, origins, rows), origins, rows)),
    ]


def known_before(lock: Lock, published: Lock, origins: list[Origin], rows: Mapping[str, Iterable[Row]]) -> Lock:
    """Give the facts as they were published: the lock, and what only the live build knows.

    Of a source whose lock is whole that is a fact that was published and never locked. It may be gone, as from older
    data that follow a newer build, but not be otherwise.
    """
    wrong = broken(lock, published, origins)
    unlocked = {place: cells for place, cells in published.items() if place not in lock}
    now = facts_of(origins, rows) if unlocked else {}
    more = {place: cells for place, cells in published.items() if place[0].partition("/")[0] in wrong}
    return {**lock, **more, **{place: cells for place, cells in unlocked.items() if place in now}}


def published_facts(warehouse: Path, live: Manifest | None) -> Lock:
    """Give the facts the live build was made of; none when there is no build, or it kept none."""
    if live is None:
        return {}
    with duckdb.connect(str(database_path(warehouse, live.build_id)), read_only=True) as con:
        try:
            lines = con.execute("select regel from vast.feit order by regel").fetchall()
        except duckdb.CatalogException:
            return {}
    return parsed("\n".join(line for (line,) in lines))


def keep_facts(
    con: duckdb.DuckDBPyConnection, lock: Lock, origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]
) -> None:
    """Keep the facts of a build in it, for the build after it; where nothing is locked there is nothing to keep."""
    gone = {place: cells for place, cells in lock.items() if GONE in cells}
    lines = lock_text({**gone, **facts_of(origins, rows)}).splitlines() if lock else []
    con.execute("create schema vast")
    create(con, "vast.feit", [{"regel": line} for line in lines], texts("regel"))


def _count(slot: Slot | None) -> str:
    return "niets" if slot is None else f"{slot.feiten} feiten (zegel {slot.sha256[:8]})"
