"""Small groups stay small: combine, round, derive. Pure functions; the etl and the dashboard both import them."""

from protection.rule import ENOUGH, OTHER, SMALL, STEP, Cell, Split, is_small, protect, rounded
from protection.table import REST, protect_table, with_rest

__all__ = [
    "ENOUGH",
    "OTHER",
    "REST",
    "SMALL",
    "STEP",
    "Cell",
    "Split",
    "is_small",
    "protect",
    "protect_table",
    "rounded",
    "with_rest",
]
