"""The faults: what goes wrong when people type over, copy or edit a source. Each spoils one place of one file."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from etl.kinds import kinds
from tests.poort.world import PRINTED, Codes, Table

# Tables that are series, and the column with their period.
SERIES = {"kerncijfer": "periode", "mobiliteit": "periode", "bereik": "periode", "platformbudget": "jaar"}
Spoil = Callable[[random.Random, Table, Codes], bool]
SPOILERS: dict[str, Spoil] = {}


@dataclass(frozen=True)
class Fault:
    """A spoiled file.

    Attributes:
        kind: What was done to it.
        table: The file as it is now.
        newest: Period whose rows are new, with the fault among them; empty when all of the file is new or none.
    """

    kind: str
    table: Table
    newest: str = ""

    def where(self) -> str:
        """Give source and file."""
        return f"{self.table.folder.name}/{self.table.name}"


def spoiler(kind: str) -> Callable[[Spoil], Spoil]:
    """Name a fault; the function spoils the table it is given and says whether it could."""

    def named(spoil: Spoil) -> Spoil:
        SPOILERS[kind] = spoil
        return spoil

    return named


def faults(seed: int, tables: list[Table], codes: Codes, each: int) -> list[Fault]:
    """Give up to `each` different faults of every kind; the tables that can have it take turns."""
    by_kind = {
        kind: [table for table in tables if table.kind == kind] for kind in sorted({table.kind for table in tables})
    }
    # the tables with numbers have more turns, as they have more that can go wrong
    turns = sorted([*by_kind, *PRINTED, "kerncijfer", "kerncijfer", "mobiliteit"])
    found = []
    for kind, spoil in SPOILERS.items():
        chance, seen = random.Random(f"{seed} {kind}"), set[tuple[str, str, str]]()  # noqa: S311 - no secret
        for turn in range(each * 60):
            if len(seen) == each:
                break
            table = chance.choice(by_kind[turns[turn % len(turns)]])
            spoiled = table.copy()
            if spoil(chance, spoiled, codes) and _is_new(table, spoiled, seen):
                found.append(Fault(kind, spoiled))
    return found


def faults_in_newest(seed: int, tables: list[Table], codes: Codes, each: int) -> list[Fault]:
    """Give likewise faults in the rows of the newest period of a file that has earlier ones; its record is as it was.

    A kind that leaves nothing of what was new is no fault, and is not given.
    """
    grown = [(table, newest) for table in tables if (newest := _newest(table))]
    found = []
    for kind, spoil in SPOILERS.items():
        chance, seen = random.Random(f"{seed} {kind} erbij"), set[tuple[str, str, str]]()  # noqa: S311 - no secret
        for _ in range(each * 60):
            if len(seen) == each:
                break
            table, newest = chance.choice(grown)
            column, part = SERIES[table.kind], table.copy()
            part.rows[:] = [row for row in part.rows if row[column] == newest]
            if not part.rows or not spoil(chance, part, codes) or not part.rows or part.origin != table.origin:
                continue
            spoiled = table.copy()
            spoiled.rows[:] = [row for row in spoiled.rows if row[column] != newest] + part.rows
            if _is_new(table, spoiled, seen):
                found.append(Fault(kind, spoiled, newest))
    return found


def _newest(table: Table) -> str:
    """Give the newest period of a file that is a series: two earlier ones, the last of which is of the same things."""
    column = SERIES.get(table.kind, "")
    found: dict[str, set[tuple[str, ...]]] = {}
    for row in table.rows:
        if column and row[column]:
            what = tuple(row.get(name, "") for name in kinds()[table.kind].key if name not in (column, "peildatum"))
            found.setdefault(row[column], set()).add(what)
    *earlier, newest = sorted(found, key=lambda text: (text[:4], text)) or [""]
    alike = [text for text in earlier if text[4:6] == newest[4:6]]
    return newest if len(alike) > 1 and found[alike[-1]] & found[newest] else ""


def _is_new(table: Table, spoiled: Table, seen: set[tuple[str, str, str]]) -> bool:
    """Tell whether a table is spoiled, and as none was before; it is from now on."""
    content = (str(table.folder / table.name), spoiled.text(), spoiled.origin[0])
    new = content not in seen and _content(spoiled) != _content(table)
    if new:
        seen.add(content)
    return new


def _content(table: Table) -> tuple[list[list[tuple[str, str]]], str]:
    """Give what a table holds, whatever the order of its rows."""
    return sorted(sorted(row.items()) for row in table.rows), table.origin[0]


def dutch(value: Decimal) -> str:
    """Give a number as a Dutch source prints it."""
    whole, _, part = f"{abs(value):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return ("-" if value < 0 else "") + grouped + (f",{part}" if part else "")


def change_number(chance: random.Random, table: Table, to: Callable[[Decimal], Decimal], *, text: bool) -> bool:
    """Give one number of the table another value, in the text as printed too when `text`."""
    places = list(table.numbers())
    if not places:
        return False
    row, column = chance.choice(places)
    old = Decimal(row[column])
    new = to(old)
    if new == old:
        return False
    row[column] = f"{new.normalize():f}"
    if text:
        printed = PRINTED[table.kind][column]
        row[printed] = re.sub(r"[0-9][0-9.,]*", dutch(new.normalize()).replace("\\", ""), row[printed] or "0", count=1)
    return True


def change_cell(chance: random.Random, table: Table, columns: tuple[str, ...], to: Callable[[str], str | None]) -> bool:
    """Give one filled cell of one of these columns another text."""
    places = [(row, column) for row in table.rows for column in columns if row.get(column)]
    if not places:
        return False
    row, column = chance.choice(places)
    new = to(row[column])
    row[column] = row[column] if new is None else new
    return new is not None


def pick(chance: random.Random, items: list[str]) -> str | None:
    return chance.choice(items) if items else None
