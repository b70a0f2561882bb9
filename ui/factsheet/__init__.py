"""The factsheet: two pages for a board, from the same figures as the dashboard, made without a browser."""

from ui.factsheet.sheet import factsheet

__all__ = ["factsheet"]
