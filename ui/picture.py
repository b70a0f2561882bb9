"""A chart as plain data: traces and a layout as Plotly names them, put together without being checked at each step.

A `plotly.graph_objects.Figure` took a third of the processor of a page that was not drawn before: it checks and copies
what it has at every addition. Here an addition is one in a list; a test holds every chart of every figure against what
Plotly makes of it (tests/unit/test_picture.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, Self

import numpy as np
import pandas as pd

_PARTS = re.compile(r"(title|font|marker|line|link|node|hoverlabel|pad|(text|inside|outside|tick)(text)?font)$")
_LAYOUT_PARTS = re.compile(r"([xy]axis\d*|legend|margin|title|font|hoverlabel)$")
_LISTS = ("annotations", "shapes")
TEMPLATE = "template"
"""What a layout begins with, the same for every chart."""


class Piece(dict[str, Any]):
    """A piece of a chart: what it holds by name, as a key and as an attribute.

    What is not set is None; a piece that can hold others is empty and a list without members, so that
    `layout.xaxis.title.text` can always be asked. What is set to None is taken away, as Plotly does.
    """

    def __init__(self, held: Mapping[str, Any] | None = None, **more: Any) -> None:
        """Hold this."""
        super().__init__()
        self.update(held, **more)

    def __getattr__(self, name: str) -> Any:
        """Give what it holds under a name."""
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]

    def __setattr__(self, name: str, value: Any) -> None:
        """Hold a value in the place of what stood there."""
        self[name] = value

    def __missing__(self, name: str) -> Any:
        """Give what stands for what is not set."""
        return self._part(name) if _PARTS.match(name) else None

    def _part(self, name: str) -> Piece:
        made = Piece()
        super().__setitem__(name, made)
        return made

    def __setitem__(self, name: str, value: Any) -> None:
        """Hold a value in the place of what stood there; None takes it away."""
        if value is None:
            self.pop(name, None)
        else:
            super().__setitem__(name, _plain(value))

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Give the same with nothing shared."""
        return type(self)({name: deepcopy(value, memo) for name, value in self.items()})

    def update(self, held: Mapping[str, Any] | None = None, **more: Any) -> None:  # type: ignore[override]
        """Hold these beside what it has: a piece is filled, anything else takes the place of what stood there."""
        for name, value in {**(held or {}), **more}.items():
            if isinstance(value, Mapping) and isinstance(self.get(name), Piece):
                self[name].update(value)
            else:
                self[name] = value


class Layout(Piece):
    """Everything of a chart but its traces."""

    def __missing__(self, name: str) -> Any:
        """Give what stands for what is not set."""
        if _LAYOUT_PARTS.match(name):
            return self._part(name)
        return [] if name in _LISTS else None


def scatter_trace(**held: Any) -> Piece:
    """Give points or a line."""
    return Piece(held, type="scatter")


def bar_trace(**held: Any) -> Piece:
    """Give bars."""
    return Piece(held, type="bar")


def sankey_trace(**held: Any) -> Piece:
    """Give a diagram of streams."""
    return Piece(held, type="sankey")


class Picture:
    """A chart that is put together.

    Attributes:
        data: Its traces.
        layout: Everything else.
    """

    def __init__(self, data: Iterable[Mapping[str, Any]] = (), layout: Mapping[str, Any] | None = None) -> None:
        """Begin with these."""
        self.data = [Piece(one) for one in data]
        self.layout = Layout(layout)

    def add_trace(self, trace: Piece) -> None:
        """Add a trace."""
        self.data.append(trace)

    def add_annotation(self, held: Mapping[str, Any] | None = None, **more: Any) -> None:
        """Add words at a place."""
        self.layout.setdefault("annotations", []).append(Piece(held, **more))

    def add_shape(self, **held: Any) -> None:
        """Add a line or an area."""
        self.layout.setdefault("shapes", []).append(Piece(held))

    def add_hline(self, y: Any, **held: Any) -> None:
        """Add a line over the whole width."""
        self.add_shape(type="line", x0=0, x1=1, xref="x domain", y0=y, y1=y, yref="y", **held)

    def add_vline(self, x: Any, **held: Any) -> None:
        """Add a line over the whole height."""
        self.add_shape(type="line", x0=x, x1=x, xref="x", y0=0, y1=1, yref="y domain", **held)

    def add_hrect(self, y0: Any, y1: Any, **held: Any) -> None:
        """Add an area over the whole width."""
        self.add_shape(type="rect", x0=0, x1=1, xref="x domain", y0=y0, y1=y1, yref="y", **held)

    def add_vrect(self, x0: Any, x1: Any, **held: Any) -> None:
        """Add an area over the whole height."""
        self.add_shape(type="rect", x0=x0, x1=x1, xref="x", y0=0, y1=1, yref="y domain", **held)

    def update_layout(self, held: Mapping[str, Any] | None = None, **more: Any) -> Picture:
        """Fill the layout with these, and give the chart."""
        self.layout.update(held, **more)
        return self

    def update_axes(self, side: str, **held: Any) -> Picture:
        """Fill each axis of a side, x or y, with these, and give the chart."""
        for name in self.axes(side):
            self.layout[name].update(held)
        return self

    def update_traces(self, selector: Mapping[str, Any] | None = None, **held: Any) -> Picture:
        """Fill each trace that has what `selector` says with these, and give the chart."""
        for trace in self.data:
            if all(trace[name] == value for name, value in (selector or {}).items()):
                trace.update(held)
        return self

    def axes(self, side: str) -> list[str]:
        """Give the names of the axes of a side, x or y, by their number."""
        names = [name for name in self.layout if name.startswith(f"{side}axis")]
        return sorted(names, key=lambda name: int(name.removeprefix(f"{side}axis") or 1))

    def to_dict(self) -> dict[str, Any]:
        """Give it as Plotly takes it, without what holds nothing; its look is the one that all charts share."""
        own = {name: value for name, value in self.layout.items() if name != TEMPLATE}
        shared = {TEMPLATE: self.layout[TEMPLATE]} if TEMPLATE in self.layout else {}
        return {"data": [_filled(one) for one in self.data], "layout": _filled(own) | shared}


def _plain(value: Any) -> Any:
    """Give a value as plain data: lists for whatever holds many, numbers of Python's own."""
    if isinstance(value, Piece | str):
        return value
    if isinstance(value, Mapping):
        return Piece(value)
    if isinstance(value, pd.Series | pd.Index | np.ndarray | np.generic):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        inside = {name: _filled(one) for name, one in value.items()}
        return {name: one for name, one in inside.items() if one != {}}
    return [_filled(one) for one in value] if isinstance(value, list) else value
