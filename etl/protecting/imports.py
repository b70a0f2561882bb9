"""Replaces imported tables with what may leave of them, before the first database file is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.definitions import Definitions
from etl.origins import Origin
from etl.problems import Problem, RefusedError
from etl.protecting.collect import Tables, collect
from etl.protecting.overlap import overlaps
from etl.protecting.rows import NOTE, ROUNDED, SECRET, Row
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

    rows: dict[str, list[Row]]
    origins: list[Origin]
    tables: int


def protect_imports(rows: dict[str, list[Row]], origins: Sequence[Origin], definitions: Definitions) -> Protection:
    """Protect every imported table with a group under 10; what is published, and every other table, stays as it is.

    Raises:
        RefusedError: Imports that give a small group away side by side.
    """
    unpublished = {origin.id for origin in origins if origin.unpublished}
    if not unpublished:
        return Protection(rows, list(origins), 0)
    tables = collect(rows, unpublished, definitions)
    if problems := overlaps(tables, definitions):
        raise RefusedError(problems)
    found = dict(rows)
    small: set[tuple[str, str]] = set()
    touched: set[str] = set()
    count = 0
    for kind, known in (("mobiliteit", tables.flows), ("kerncijfer", tables.figures)):
        gone: set[int] = set()
        new: list[Row] = []
        for about, table in known.items():
            if table.small:
                count += 1
                small.add((about.branche, about.regio))
                touched.update(table.sources)
                gone.update(id(row) for row in table.rows)
                new.extend(table.content.protected())
        found[kind] = [row for row in rows[kind] if id(row) not in gone] + new
    found["kerncijfer"] = _without_differences(found["kerncijfer"], tables, small)
    if problems := _told_in_title(rows, [origin for origin in origins if origin.id in touched]):
        raise RefusedError(problems)
    return Protection(found, [_record(origin) if origin.id in touched else origin for origin in origins], count)


def _without_differences(rows: list[Row], tables: Tables, small: set[tuple[str, str]]) -> list[Row]:
    """Take the number from rows on in minus out, or now minus then, where one of the two is protected."""
    gone = {id(row) for place in small for row in tables.differences.get(place, [])}
    secret = {"waarde": None, "waarde_tekst": None, "reden_ontbreekt": SECRET, "noot": NOTE, ROUNDED: str(STEP)}
    return [row | secret if id(row) in gone else row for row in rows]


def _told_in_title(rows: dict[str, list[Row]], origins: Sequence[Origin]) -> list[Problem]:
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
