"""What the figures mean: indicators, units, branches, regions, names, columns and terms."""

from etl.definitions.collection import Definitions
from etl.definitions.dimensions import Background, Branch, Event, Municipality, Platform, Region, Term, Theme
from etl.definitions.indicators import Correction, Discrepancy, Indicator, Unit
from etl.definitions.loading import load_definitions

__all__ = [
    "Background",
    "Branch",
    "Correction",
    "Definitions",
    "Discrepancy",
    "Event",
    "Indicator",
    "Municipality",
    "Platform",
    "Region",
    "Term",
    "Theme",
    "Unit",
    "load_definitions",
]
