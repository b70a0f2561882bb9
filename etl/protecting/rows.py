"""Rows as sources give them, what they are about, and what a protected row says."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from etl.held import Row
from protection import REST

TOTAL = "Totaal"
SECRET = "geheim"  # noqa: S105 - the reason a reader sees, no password
# column of the raw tables that says on what step we rounded; filled in protected rows only
ROUNDED = "afgerond_op"
# columns every row has beside those of its kind
EXTRA = ("bron_id", "bestand", "rij", ROUNDED)
NOTE = "Kleine groepen staan samen en elk aantal is op vijftallen afgerond."


def count_in(row: Row, column: str) -> int | None:
    """Give the persons in a row, None when it has no number."""
    text = row[column]
    return None if text is None else round(Decimal(text))


def window(period: str) -> str:
    """Give one code for periods that are the same twelve months: a year and its fourth quarter."""
    return f"{period[:4]}KW04" if period.endswith("JJ00") else period


def joined(names: Iterable[str]) -> str:
    """Give names as a Dutch enumeration; what nobody named by its own words."""
    found = ["wat niet genoemd is" if name == REST else name for name in names]
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} en {found[-1]}"


def other_name(base: str, taken: Iterable[str]) -> str:
    """Give a name for the combined parts that no part of the table has itself."""
    return f"{base} (samen)" if base in set(taken) else base
