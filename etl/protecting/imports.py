"""Replaces imported tables with what may leave of them, before the first database file is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from etl.definitions import Definitions
from etl.held import Held, Row
from etl.kinds import kinds
from etl.problems import Problem, RefusedError
from etl.protecting.collect import Table, collect
from etl.protecting.overlap import overlaps
from etl.protecting.rows import EXTRA, NOTE, ROUNDED, SECRET
from etl.sources.origins import Origin
from protection import SMALL, STEP

_YEARS = range(1990, 2101)
_SAID = f"Eigen bestand, niet gepubliceerd. {NOTE}"


@dataclass(frozen=True)
class Protection:
    """What was protected.

    Attributes:
        rows: Kind -> the rows that may enter the database; the raw numbers of small tables are not in them.
        origins: The records that go with them, without seal, note or number of what is protected.
        tables: How many tables were protected.
    """

    rows: Mapping[str, Collection[Row]]
    origins: list[Origin]
    tables: int


def protect_imports(
    rows: Mapping[str, Collection[Row]], origins: Sequence[Origin], definitions: Definitions
) -> Protection:
    """Protect every imported table with a group under 10; what is published, and every other table, stays as it is.

    Raises:
        RefusedError: Imports that give a small group away side by side.
    """
    unpublished = {origin.id for origin in origins if origin.unpublished}
    if not unpublished:
        return Protection(rows, list(origins), 0)
    held = {kind: _held(kind, rows[kind]) for kind in ("mobiliteit", "kerncijfer")}
    tables = collect(held, unpublished, definitions)
    if problems := overlaps(tables, definitions):
        raise RefusedError(problems)
    small = {about: table for known in (tables.flows, tables.figures) for about, table in known.items() if table.small}
    touched = {source for table in small.values() for source in table.sources}
    apart = {at for about in small for at in tables.differences.get((about.branche, about.regio), [])}
    flows = [table for about, table in small.items() if about in tables.flows]
    figures = [table for about, table in small.items() if about not in tables.flows]
    found = {
        **rows,
        "mobiliteit": _protected(held["mobiliteit"], flows, set()),
        "kerncijfer": _protected(held["kerncijfer"], figures, apart),
    }
    if problems := _told_in_title(rows, [origin for origin in origins if origin.id in touched]):
        raise RefusedError(problems)
    return Protection(found, [_record(origin) if origin.id in touched else origin for origin in origins], len(small))


def _held(kind: str, rows: Collection[Row]) -> Held:
    return rows if isinstance(rows, Held) else Held.of((*kinds()[kind].columns, *EXTRA), rows)


def _protected(rows: Held, small: Sequence[Table], differences: Collection[int]) -> Held:
    """Give the rows with what may be seen of small tables in their place.

    Rows on in minus out, or now minus then, lose their number where one of the two is protected.
    """
    if not small and not differences:
        return rows
    gone = {at for table in small for at in table.places}
    secret = {"waarde": None, "waarde_tekst": None, "reden_ontbreekt": SECRET, "noot": NOTE, ROUNDED: str(STEP)}
    kept = (row | secret if at in differences else row for at, row in enumerate(rows) if at not in gone)
    new = (row for table in small for row in table.content.protected())
    return Held.of(rows.columns, (*kept, *new))


def _told_in_title(rows: Mapping[str, Iterable[Row]], origins: Sequence[Origin]) -> list[Problem]:
    """Give a problem for each title that tells a number of its own protected tables; years may be there."""
    problems = []
    for origin in origins:
        said = {int(re.sub(r"\D", "", text)) for text in re.findall(r"\d+(?:[. ]\d{3})*", origin.titel)}
        mine = (row for found in rows.values() for row in found if row["bron_id"] == origin.id)
        own = {row.get("aantal") or row.get("waarde") for row in mine}
        if any(number >= SMALL and str(number) in own and number not in _YEARS for number in said):
            advice = "Geef een andere titel met --titel: de titel staat bij elk cijfer."
            problems.append(Problem(origin.id, "een titel zonder aantallen uit de tabel", advice, gelezen=origin.titel))
    return problems


def _record(origin: Origin) -> Origin:
    """Give a record that tells nothing of the file's numbers: a seal can be guessed when few tables can have it."""
    files = tuple(entry.model_copy(update={"sha256": ""}) for entry in origin.bestanden)
    return origin.model_copy(update={"toelichting": _SAID, "bestanden": files})
