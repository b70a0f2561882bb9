"""What the figures mean: indicators, units, branches, regions, names, columns and terms."""

from etl.definitions.collection import Definitions
from etl.definitions.dimensions import Background, Branch, Column, Municipality, Platform, Region, Table, Term, Theme
from etl.definitions.indicators import Correction, Discrepancy, Indicator, Unit
from etl.definitions.loading import load_definitions

__all__ = [
    "Background",
    "Branch",
    "Column",
    "Correction",
    "Definitions",
    "Discrepancy",
    "Indicator",
    "Municipality",
    "Platform",
    "Region",
    "Table",
    "Term",
    "Theme",
    "Unit",
    "load_definitions",
]
