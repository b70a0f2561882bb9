"""Why a cell has no figure, kept inside the column of figures itself.

A figure of StatLine is always finite, so the other values a DOUBLE can have are free to carry the reason.
One column of eight bytes then says everything, and the raw cubes stay as small as their figures.
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

# Of one DOUBLE column called {0}: the figure, and the reason when there is none.
VALUE_SQL = "case when isfinite({0}) then {0} end"
REASON_SQL = (
    "case when {0} is null then 'niet van toepassing' when isfinite({0}) then null when isnan({0}) then 'onbekend'"
    " when {0} > 0 then 'geheim' else 'niet beschikbaar' end"
)
