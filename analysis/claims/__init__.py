"""What may be said of rows: who is highest, what is left over, which share, how much changed, compared with when.

Every sentence asks here and decides none of it itself (tests/unit/findings/test_decide_nothing.py). Nothing is claimed
that the rows do not bear: no winner where there is a tie, no order finer than the rounding, no rest or share from
incomplete parts, no percentage of a balance or of a percentage.
"""

from __future__ import annotations

from analysis.claims.changes import Kind, Movement, Percentage, growth, index_refused, kind_of, movement, percentage
from analysis.claims.limits import FEWEST, Limits, Usual, independent, limits, usual
from analysis.claims.periods import (
    Holes,
    compared_with,
    ends,
    holes,
    longest_span,
    newest_period,
    one_day,
    ordered,
    same_moment,
    stretches,
    year_earlier,
    years_between,
)
from analysis.claims.ranks import Extreme, Place, furthest, highest, lowest, nearest, outermost, place, ranked
from analysis.claims.shares import Share, adding_up, alike, majority, part_of, rest, share, shown_total, total
from analysis.claims.spread import Standing, at_an_end, beside, rest_of, standing
from analysis.claims.values import Between, Bounded, Value, above, value_of
from analysis.claims.words import among, amount, apart, bare, instead, moved, names, rank, roughly, who

__all__ = [
    "FEWEST",
    "Between",
    "Bounded",
    "Extreme",
    "Holes",
    "Kind",
    "Limits",
    "Movement",
    "Percentage",
    "Place",
    "Share",
    "Standing",
    "Usual",
    "Value",
    "above",
    "adding_up",
    "alike",
    "among",
    "amount",
    "apart",
    "at_an_end",
    "bare",
    "beside",
    "compared_with",
    "ends",
    "furthest",
    "growth",
    "highest",
    "holes",
    "independent",
    "index_refused",
    "instead",
    "kind_of",
    "limits",
    "longest_span",
    "lowest",
    "majority",
    "moved",
    "movement",
    "names",
    "nearest",
    "newest_period",
    "one_day",
    "ordered",
    "outermost",
    "part_of",
    "percentage",
    "place",
    "rank",
    "ranked",
    "rest",
    "rest_of",
    "roughly",
    "same_moment",
    "share",
    "shown_total",
    "standing",
    "stretches",
    "total",
    "usual",
    "value_of",
    "who",
    "year_earlier",
    "years_between",
]
