"""The faults: what goes wrong when people type over, copy or edit a source. Each spoils one place of one file."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from tests.poort.world import PRINTED, Codes, Table

Spoil = Callable[[random.Random, Table, Codes], bool]
SPOILERS: dict[str, Spoil] = {}


@dataclass(frozen=True)
class Fault:
    """A spoiled file.

    Attributes:
        kind: What was done to it.
        table: The file as it is now.
    """

    kind: str
    table: Table

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
            if not spoil(chance, spoiled, codes):
                continue
            content = (str(table.folder / table.name), spoiled.text(), spoiled.origin[0])
            if content[1:] != (table.text(), table.origin[0]) and content not in seen:
                seen.add(content)
                found.append(Fault(kind, spoiled))
    return found


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
