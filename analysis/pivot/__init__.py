"""A pivot of cells of one StatLine table: rows, columns, totals and shares as the reader chose them.

A total is never a sum of ours: it is the whole that CBS publishes beside its parts. Nor is a share of anything else.
"""

from __future__ import annotations

from analysis.pivot.axes import Axis, Choice, topics_axis
from analysis.pivot.cells import Cell, Pivot
from analysis.pivot.turning import needs, pivot
from analysis.pivot.wide import Wide, wide

__all__ = ["Axis", "Cell", "Choice", "Pivot", "Wide", "needs", "pivot", "topics_axis", "wide"]
