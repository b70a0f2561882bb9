"""Why a cell has no figure, kept inside the column of figures itself.

A figure of StatLine is always finite, so the other values a DOUBLE can have are free to carry the reason. One column
then says everything, and the raw cubes stay as small as their figures. In the database a column of whole figures is
kept as INTEGER, smaller and quicker to write; there the numbers just below the lowest figure carry the reason.
"""

from __future__ import annotations

import math

UNKNOWN = math.nan
SECRET = math.inf
OTHER = -math.inf

# v3 writes a sign in the cell; blank (and null) means: cannot occur.
SIGNS = {".": UNKNOWN, "x": SECRET}

# v4 names the reason beside the cell.
ATTRIBUTES: dict[str, float | None] = {
    "None": OTHER,
    "NotAvailable": OTHER,
    "Impossible": None,
    "Unknown": UNKNOWN,
    "Missing": UNKNOWN,
    "Unreliable": UNKNOWN,
    "Secret": SECRET,
    "Confidential": SECRET,
}

# Whole figures within this can be INTEGER.
LARGEST_WHOLE = 2_000_000_000

# Of one DOUBLE called {0}: the figure, and the reason when there is none.
_VALUE = "case when isfinite({0}) then {0} end"
_REASON = (
    "case when {0} is null then 'niet van toepassing' when isfinite({0}) then null when isnan({0}) then 'onbekend'"
    " when {0} > 0 then 'geheim' else 'niet beschikbaar' end"
)


def value_sql(column: str, lowest: int | None = None) -> str:
    """Give the expression for the figure in a column, null when there is none.

    Args:
        column: The column, quoted.
        lowest: Its lowest figure where it is kept as INTEGER, None where it is a DOUBLE.
    """
    return _VALUE.format(column) if lowest is None else f"case when {column} >= {lowest} then {column}::double end"


def reason_sql(column: str, lowest: int | None = None) -> str:
    """Give the expression for why there is no figure, null when there is one; as `value_sql`."""
    if lowest is None:
        return _REASON.format(column)
    return (
        f"case {column} when {lowest - 1} then 'niet van toepassing' when {lowest - 2} then 'onbekend'"
        f" when {lowest - 3} then 'geheim' when {lowest - 4} then 'niet beschikbaar' end"
    )


def whole_sql(column: str, lowest: int) -> str:
    """Give the expression that makes an INTEGER of a DOUBLE with whole figures.

    The reasons are the numbers just below the lowest figure, so that the column packs as tight as its figures.
    """
    return (
        f"case when isfinite({column}) then {column}::integer when {column} is null then {lowest - 1}"
        f" when isnan({column}) then {lowest - 2} when {column} > 0 then {lowest - 3} else {lowest - 4} end::integer"
    )
