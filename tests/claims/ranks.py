"""Who stands at an end among the rows, with ties, members without a value and what rounding leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.claims.rows import Fact, Row, Table

# Columns that say what sort of row it is: only rows of one sort compete.
_SORT = ("niveau", "aard", "regio_soort", "stap", "eenheid", "enquete", "samen", "getekend", "soort_regio", "maat")
_SECTORS = {"ZW", "ZWS", "NL00"}


@dataclass(frozen=True)
class Race:
    """Rows that compete on one column.

    Attributes:
        column: What they compete on.
        rows: All of them, also those without a value.
        over: Columns or 'periode' in which they differ.
    """

    column: str
    rows: tuple[Row, ...]


def race(table: Table, fact: Fact, over: set[str] | None) -> Race:
    """Give the rows a value competes with.

    Args:
        table: All rows.
        fact: The value that is told.
        over: Columns in which the competitors differ; None for periods.
    """
    own = fact.row
    fixed = [name for name in (*table.named, *_SORT) if name in own]
    over = over or set()
    if over & {"branche", "branche_kort", "kort", "lid", "lid_kort", "regio"}:
        over = over | {"branche", "branche_kort", "kort", "lid", "lid_kort", "regio", "eenheid_tekst", "groep"}
    kept = []
    for row in table.rows:
        if row.get("getoond") is None and row.get("reden") is not None:
            continue
        if any(row.get(name) != own[name] for name in fixed if name not in over):
            continue
        if over and table.periods_of(row)[:1] != table.periods_of(own)[:1]:
            continue
        if over and "lid" not in row and _sector(row) != _sector(own):
            continue
        kept.append(row)
    return Race(fact.column, tuple(kept))


def _sector(row: Row) -> bool:
    return row.get("branche_code") in _SECTORS


@dataclass(frozen=True)
class Standing:
    """How the named rows stand: whether they are the end, who else is, who may be, who has no value."""

    first: bool
    others: tuple[Row, ...]
    close: tuple[Row, ...]
    blank: tuple[Row, ...]


def standing(table: Table, running: Race, named: list[Row], direction: str) -> Standing:
    """Compare rows with all others: direction is hoog, laag or groot (apart from the sign)."""
    column = running.column
    turn = {"hoog": lambda x: x, "laag": lambda x: -x, "groot": abs}[direction]
    valued = [row for row in running.rows if row.get(column) is not None]
    best = max(turn(float(row[column])) for row in valued)
    told = [turn(float(row[column])) for row in named]
    first = all(abs(value - best) < 1e-9 for value in told)
    others = tuple(row for row in valued if abs(turn(float(row[column])) - best) < 1e-9 and row not in named)
    close = tuple(
        row for row in valued if row not in named and row not in others and _overlap(table, column, row, named[0], turn)
    )
    blank = tuple(row for row in running.rows if row.get(column) is None)
    return Standing(first, others, close, blank)


def _overlap(table: Table, column: str, row: Row, winner: Row, turn: object) -> bool:
    one, other = float(row[column]), float(winner[column])
    slack = (table.step(column, row) + table.step(column, winner)) / 2
    return 1e-9 < abs(one - other) < slack - 1e-9


def said_of(rows: tuple[Row, ...], table: Table, over: set[str] | None = None) -> str:
    """Name some rows for a message."""
    constant = {name for name in table.named if len({row[name] for row in table.rows}) == 1}
    first = [*sorted(over or ()), *table.named] if over is None or over else []
    told = (next((row[c] for c in first if row.get(c) and c not in constant), None) for row in rows[:3])
    return ", ".join(str(name or table.periods_of(row)) for name, row in zip(told, rows, strict=False))


def default_facts(table: Table, rows: list[Row], *, change: bool) -> Iterator[Fact]:
    """Give the main value of rows that are named without a number."""
    wanted = (
        ("verandering", "groei", "verschil", "waarde") if change else ("waarde", "aantal", "saldo", "nu", "aandeel")
    )
    column = next((name for name in wanted if name in table.columns), None)
    for fact in table.facts:
        if fact.column == column and any(fact.row is row for row in rows):
            yield fact
