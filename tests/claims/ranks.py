"""Who stands at an end among the rows: ties, members without a value, and what rounding leaves open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.claims.rows import Fact, Row, Table

# Columns that say what sort of row it is: only rows of one sort compete.
_SORT = ("niveau", "aard", "regio_soort", "stap", "eenheid", "enquete", "samen", "getekend", "soort_regio", "maat")
SECTORS = {"ZW", "ZWS", "NL00"}
_MEMBERS = {"branche", "branche_kort", "kort", "lid", "lid_kort", "regio"}
Turn = Callable[[float], float]
TURNS: dict[str, Turn] = {"hoog": lambda x: x, "laag": lambda x: -x, "groot": abs}


@dataclass(frozen=True)
class Race:
    """Rows that compete on one column, also those without a value."""

    column: str
    rows: tuple[Row, ...]


def race(table: Table, fact: Fact, over: set[str] | None, part: str = "") -> Race:
    """Give the rows a value competes with.

    Args:
        table: All rows.
        fact: The value that is told.
        over: Columns in which the competitors differ; None for periods.
        part: A column whose value they share: of who leaves the sector only those who leave it.
    """
    own = fact.row
    over = set(over or ())
    if over & _MEMBERS:
        over |= _MEMBERS | {"groep"}
    if "naar" in over:
        over.add("van")
    fixed = [name for name in (*table.named, *_SORT, part) if name in own and name not in over]
    kept = []
    for row in table.rows:
        if row.get("getoond") is None and row.get("reden") is not None:
            continue
        if any(row.get(name) != own[name] for name in fixed):
            continue
        if over and table.periods_of(row)[:1] != table.periods_of(own)[:1]:
            continue
        if over and _kind(row) != _kind(own):
            continue
        if over and "lid" not in row and (row.get("branche_code") in SECTORS) != (own.get("branche_code") in SECTORS):
            continue
        kept.append(row)
    return Race(_ordering(fact.column, kept), tuple(kept))


def _kind(row: Row) -> str:
    """Give of what kind the region of a row is: a country is no rival of its regions, nor a province of one."""
    return str(row.get("regio_code") or "")[:2]


def _ordering(column: str, rows: list[Row]) -> str:
    """Give the column that orders: shares of one whole stand as the counts do that they are made of."""
    wholes = {row.get("samen") or row.get("totaal") for row in rows}
    counted = all(row.get("aantal") is not None for row in rows if row.get("aandeel") is not None)
    return "aantal" if column == "aandeel" and counted and len(wholes) == 1 else column


@dataclass(frozen=True)
class Standing:
    """How the named rows stand.

    Attributes:
        behind: Named rows that are certainly not at the end.
        others: Rows at the end with the same number as a named one, that are not named.
        close: Rows that may be at the end by their rounding, that are not named.
        blank: Rows without a value.
        possible: How many rows may be at the end.
    """

    behind: tuple[Row, ...]
    others: tuple[Row, ...]
    close: tuple[Row, ...]
    blank: tuple[Row, ...]
    possible: int


def standing(table: Table, running: Race, named: Sequence[Row], direction: str) -> Standing:
    """Compare rows with all others: direction is hoog, laag or groot (apart from the sign)."""
    column, turn = running.column, TURNS[direction]
    first = possible(table, running, direction)
    told = {id(row) for row in named}
    ends = [float(row[column]) for row in named]
    left = [row for row in first if id(row) not in told]
    same = [row for row in left if any(abs(turn(float(row[column])) - turn(end)) < 1e-9 for end in ends)]
    return Standing(
        behind=tuple(row for row in named if not any(row is one for one in first)),
        others=tuple(same),
        close=tuple(row for row in left if not any(row is one for one in same)),
        blank=tuple(row for row in running.rows if row.get(column) is None),
        possible=len(first),
    )


def possible(table: Table, running: Race, direction: str) -> list[Row]:
    """Give the rows that stand at an end, or that may by their rounding."""
    valued = [row for row in running.rows if row.get(running.column) is not None]
    bounds = [_bounds(table, running.column, row, TURNS[direction]) for row in valued]
    return [row for row, own in zip(valued, bounds, strict=True) if not any(_above(other, own) for other in bounds)]


def place_of(table: Table, running: Race, own: Row) -> tuple[int, int, int]:
    """Give the first and last place a row can have from the top, and among how many."""
    valued = [row for row in running.rows if row.get(running.column) is not None]
    mine = _bounds(table, running.column, own, TURNS["hoog"])
    others = [_bounds(table, running.column, row, TURNS["hoog"]) for row in valued if row is not own]
    above, below = sum(_above(other, mine) for other in others), sum(_above(mine, other) for other in others)
    return above + 1, len(valued) - below, len(valued)


def _bounds(table: Table, column: str, row: Row, turn: Turn) -> tuple[float, float, float]:
    value, half = float(row[column]), table.step(column, row) / 2
    ends = sorted((turn(value - half), turn(value + half)))
    return turn(value), ends[0], ends[1]


def _above(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    """Tell whether the first is certainly more: printed as more, and no rounding can have made it so."""
    return one[0] > other[0] + 1e-9 and one[1] >= other[2] - 1e-9


def said_of(rows: tuple[Row, ...], table: Table, over: set[str] | None = None) -> str:
    """Name some rows for a message."""
    constant = {name for name in table.named if len({row[name] for row in table.rows}) == 1}
    first = [*sorted(over), *table.named] if over else []
    told = (next((row[c] for c in first if row.get(c) and c not in constant), None) for row in rows[:3])
    return ", ".join(str(name or table.periods_of(row)) for name, row in zip(told, rows, strict=False))


def default_facts(table: Table, rows: list[Row], *, change: bool) -> list[Fact]:
    """Give the main value of rows that are named without a number."""
    levels = ("waarde", "aantal", "saldo", "uit_per_100", "nu", "aandeel")
    wanted = ("verandering", "groei", "verschil", "waarde") if change else levels
    column = next((name for name in wanted if name in table.columns), None)
    last = max((row.get("stap") or 0 for row in rows), default=0)
    kept = [row for row in rows if (row.get("stap") or 0) == last]
    return [fact for fact in table.facts if fact.column == column and any(fact.row is row for row in kept)]
