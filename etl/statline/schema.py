"""Is this a table that can be loaded, and is it still the table it was?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etl.statline.faults import SchemaChangedError, WrongContentError
from etl.statline.model import Dimension, Table, Topic

# Larger than any cube CBS publishes; a list of members that is wildly wrong must not eat the memory.
LARGEST_CUBE = 1_000_000_000


def check_table(table: Table) -> None:
    """Check a table on its own: dimensions with members, topics, no name or key twice.

    Raises:
        WrongContentError: It cannot be a table; the column is named.
    """
    if not table.dimensions or not table.topics:
        raise WrongContentError("een tabel met dimensies en onderwerpen", gelezen="een lege beschrijving")
    names = [*(d.name for d in table.dimensions), *(t.name for t in table.topics)]
    if "" in names or (double := _double(names)):
        raise WrongContentError("elke kolom één naam", kolom=double or None if names else None)
    for dimension in table.dimensions:
        codes = [member.code for member in dimension.members]
        if not codes:
            raise WrongContentError("een dimensie met leden", gelezen="een lege lijst", kolom=dimension.name)
        if "" in codes or (double := _double(codes)):
            raise WrongContentError("elk lid één eigen code", gelezen=double or "", kolom=dimension.name)
    if table.size > LARGEST_CUBE:
        raise WrongContentError(f"hooguit {LARGEST_CUBE:,} cellen per onderwerp", gelezen=f"{table.size:,}")


def changes(before: Table, after: Table) -> Iterator[SchemaChangedError]:
    """Give every change of columns or units; members and periods may change freely."""
    yield from _dimension_changes(before, after)
    old, new = {t.name: t for t in before.topics}, {t.name: t for t in after.topics}
    yield from _missing_and_added(old, new, "onderwerp")
    for name in (name for name in old if name in new):
        yield from _topic_changes(old[name], new[name])


def _dimension_changes(before: Table, after: Table) -> Iterator[SchemaChangedError]:
    old, new = {d.name: d for d in before.dimensions}, {d.name: d for d in after.dimensions}
    yield from _missing_and_added(old, new, "dimensie")
    for name in (name for name in old if name in new and old[name].kind != new[name].kind):
        yield SchemaChangedError(name, f"soort '{old[name].kind}'", f"soort '{new[name].kind}'")


def _missing_and_added(
    old: dict[str, Topic] | dict[str, Dimension], new: dict[str, Topic] | dict[str, Dimension], what: str
) -> Iterator[SchemaChangedError]:
    for name in old:
        if name not in new:
            yield SchemaChangedError(name, f"dit {what}, zoals in de vorige versie", "verdwenen")
    for name in new:
        if name not in old:
            yield SchemaChangedError(name, "alleen de kolommen van de vorige versie", f"een nieuwe kolom ({what})")


def _topic_changes(old: Topic, new: Topic) -> Iterator[SchemaChangedError]:
    if old.unit != new.unit:
        yield SchemaChangedError(new.name, f"eenheid '{old.unit}'", f"eenheid '{new.unit}'")
    if old.datatype != new.datatype:
        yield SchemaChangedError(new.name, f"type '{old.datatype}'", f"type '{new.datatype}'")


def _double(names: Iterable[str]) -> str:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return ""
