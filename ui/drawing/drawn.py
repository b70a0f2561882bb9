"""A chart that is drawn: checked and written out once, however often it is sent to a page."""

from __future__ import annotations

from typing import Any

from plotly.basedatatypes import BaseFigure
from plotly.io import to_json

from ui.picture import TEMPLATE, Picture

_HELD = 8
"""Bytes in memory for each byte that is sent of its own: lists of numbers and texts apart."""


class Drawn(BaseFigure):  # type: ignore[misc]
    """A chart that does not change any more, as `st.plotly_chart` takes it: any figure of Plotly, asked for `to_dict`.

    Attributes:
        weight: How many kilobytes it takes in memory, roughly.
    """

    def __init__(self, chart: Picture) -> None:
        """Take a chart as it is now."""
        self._sent: dict[str, Any] = chart.to_dict()
        own = self._sent | {"layout": {name: one for name, one in self._sent["layout"].items() if name != TEMPLATE}}
        self._weight = 1 + _HELD * len(to_json(own, validate=False)) // 1000

    @property
    def weight(self) -> int:
        """Give how many kilobytes it takes in memory, roughly."""
        return self._weight

    def to_dict(self) -> dict[str, Any]:
        """Give what is sent; treat as read-only."""
        return self._sent
