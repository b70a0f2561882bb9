"""Why a cell has no figure, kept inside the column of figures itself.

A figure of StatLine is always finite, so the other values a DOUBLE can have are free to carry the reason. One column
then says everything, and the raw cubes stay as small as their figures. In the database a column of whole figures is
kept as INTEGER, half the size and quicker to write; there the lowest numbers carry the reason.
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
    "Impossible": None,
    "Unknown": UNKNOWN,
    "Missing": UNKNOWN,
    "Unreliable": UNKNOWN,
    "Secret": SECRET,
    "Confidential": SECRET,
}

# Whole figures within this can be INTEGER.
LARGEST_WHOLE = 2_000_000_000
_BLANK_WHOLE, _UNKNOWN_WHOLE, _SECRET_WHOLE, _OTHER_WHOLE = (-LARGEST_WHOLE - code for code in (1, 2, 3, 4))

# Of one DOUBLE called {0}: the figure, and the reason when there is none.
VALUE_SQL = "case when isfinite({0}) then {0} end"
REASON_SQL = (
    "case when {0} is null then 'niet van toepassing' when isfinite({0}) then null when isnan({0}) then 'onbekend'"
    " when {0} > 0 then 'geheim' else 'niet beschikbaar' end"
)

# The same of an INTEGER, and how that is made of a DOUBLE.
WHOLE_SQL = (
    f"case when isfinite({{0}}) then {{0}}::integer when {{0}} is null then {_BLANK_WHOLE}"
    f" when isnan({{0}}) then {_UNKNOWN_WHOLE} when {{0}} > 0 then {_SECRET_WHOLE} else {_OTHER_WHOLE} end::integer"
)
WHOLE_VALUE_SQL = f"case when {{0}} >= {-LARGEST_WHOLE} then {{0}}::double end"
WHOLE_REASON_SQL = (
    f"case {{0}} when {_BLANK_WHOLE} then 'niet van toepassing' when {_UNKNOWN_WHOLE} then 'onbekend'"
    f" when {_SECRET_WHOLE} then 'geheim' when {_OTHER_WHOLE} then 'niet beschikbaar' end"
)
