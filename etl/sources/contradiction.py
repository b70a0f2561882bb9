"""Two imported files that say something else of one flow: which of them holds cannot be seen, so neither gets in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from etl.held import Row
from etl.problems import Problem
from etl.protecting.rows import ROUNDED
from etl.sources.locked import fact
from etl.sources.origins import Origin

_KIND, _NUMBER = "mobiliteit", "aantal"
_WAY_OUT = (
    "Neem er een terug (python -m etl vergeet NAAM), of lees het bestand dat geldt opnieuw in"
    " met --vervangt en de naam van het andere."
)


def contradictions(origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]) -> list[Problem]:
    """Give a problem for each two imports with another number in the same cell of a mobility table.

    Of two that say the same one is shown, and of key figures there is an order (docs/adr/007). Protected tables are
    not looked at: two of one flow are refused before, or do not differ where they are shown.
    """
    own = {origin.id for origin in origins if origin.soort == "eigen"}
    if len(own) < 2:
        return []
    # by a number for each fact, with what is held against another: the rows of all would cost more than is read
    first: dict[int, tuple[str | None, str | None]] = {}
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows.get(_KIND, ()):
        if row["bron_id"] in own and row[_NUMBER] is not None and not row[ROUNDED]:
            source, number = first.setdefault(hash(fact(_KIND, row)), (row["bron_id"], row[_NUMBER]))
            if source != row["bron_id"] and Decimal(number or 0) != Decimal(row[_NUMBER] or 0):
                pair = sorted((source or "", row["bron_id"] or ""))
                found.setdefault((pair[0], pair[1]), []).append(fact(_KIND, row))
    return [_problem(pair, cells) for pair, cells in found.items()]


def _problem(pair: tuple[str, str], cells: list[str]) -> Problem:
    more = f" en nog {len(cells) - 1}" if len(cells) > 1 else ""
    expected = "één getal voor elke cel, maar de twee bestanden noemen een ander"
    return Problem(" en ".join(pair), expected, _WAY_OUT, kolom=_NUMBER, gelezen=f"{cells[0]}{more}")
