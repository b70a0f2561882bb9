"""Is this a table that can be loaded, and is it still the table it was?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from etl.statline.wire.faults import SchemaChangedError, WrongContentError
from etl.statline.wire.model import Dimension, Table, Topic

# Larger than any cube CBS publishes; a list of members that is wildly wrong must not eat the memory.
LARGEST_CUBE = 1_000_000_000

# Columns that a page has of itself: in columns, beside the topics of v3, and in JSON, beside the dimensions.
_OF_COLUMNS = ("cel", "combinatie", "regio", "periode", "onderwerp", "waarde", "leeg", "vreemd", "id")
_OF_JSON = {"v3": ("id",), "v4": ("id", "measure", "valueattribute", "value", "stringvalue")}


def check_table(table: Table) -> None:
    """Check a table on its own: dimensions with members, topics, no name or key twice.

    Raises:
        WrongContentError: It cannot be a table; the column is named.
    """
    if not table.dimensions or not table.topics:
        raise WrongContentError("een tabel met dimensies en onderwerpen", gelezen="een lege beschrijving")
    dimensions, topics = [d.name for d in table.dimensions], [t.name for t in table.topics]
    _check_names([*dimensions, *topics])
    _check_free(dimensions, _OF_JSON[table.protocol])
    _check_free(topics, _OF_COLUMNS if table.protocol == "v3" else ())
    for dimension in table.dimensions:
        _check_members(dimension)
    if table.size > LARGEST_CUBE:
        raise WrongContentError(f"hooguit {LARGEST_CUBE:,} cellen per onderwerp", gelezen=f"{table.size:,}")


def _check_names(names: Sequence[str]) -> None:
    """Check the names of columns; the database does not see capitals."""
    if "" in names:
        raise WrongContentError("een naam voor elke kolom", gelezen="een kolom zonder naam")
    folded = [name.casefold() for name in names]
    if double := _double(folded):
        raise WrongContentError("elke kolom één eigen naam", gelezen="een naam die er twee keer is", kolom=double)


def _check_free(names: Sequence[str], taken: Sequence[str]) -> None:
    for name in names:
        if name.casefold() in taken:
            raise WrongContentError("een andere naam voor deze kolom", kolom=name)


def _check_members(dimension: Dimension) -> None:
    codes = [member.code for member in dimension.members]
    if not codes:
        raise WrongContentError("een dimensie met leden", gelezen="een lege lijst", kolom=dimension.name)
    if "" in codes:
        raise WrongContentError("een code voor elk lid", gelezen="een lid zonder code", kolom=dimension.name)
    if double := _double(codes):
        raise WrongContentError("elk lid één eigen code", gelezen=double, kolom=dimension.name)


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
