"""A flow diagram in steps: from one point to many; every point carries its name, number and share."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

import pandas as pd

from analysis.formats import number, percent
from ui.charts.base import figure
from ui.colours import ACCENT, FLOWS, QUIET
from ui.picture import Picture, sankey_trace

_HEIGHT = 500
_MARGIN = {"t": 12, "b": 20, "l": 4}
_PAD = 30
_THICKNESS = 14
_CHARACTER = 6.9
# Where the steps stand: the second stands left of the middle, so its names fit before the third on a phone.
_STEPS = (0.001, 0.36, 0.999)
_WRAPS = (12, 13, 20)


@dataclass(frozen=True)
class _Stream:
    """One row: from where to where, how much, which share of the whole, and whether it stands out."""

    start: str
    end: str
    size: float
    share: float | None
    chosen: bool


@dataclass(frozen=True)
class _Point:
    """One bar of the diagram: its step, size, share of the whole, and whether it stands out."""

    name: str
    step: int
    size: float
    share: float | None
    chosen: bool

    @property
    def words(self) -> str:
        part = f" ({percent(self.share)})" if self.share is not None else ""
        return "<br>".join([*textwrap.wrap(self.name, _WRAPS[self.step]), f"<b>{number(self.size)}</b>{part}"])


def sankey(frame: pd.DataFrame, *, source: str, target: str, value: str, share: str, chosen: str) -> Picture:
    """Draw one stream per row, in two steps.

    Args:
        frame: One row per stream, those of the first step first; what flows into a point flows out of it, or stays.
        source: Column with the point where a stream begins.
        target: Column with the point where it ends.
        value: Column with the size; every size is known.
        share: Column with the size as percentage of the whole.
        chosen: Column that is true for the streams that stand out; the names say the same in words.
    """
    streams = [
        _Stream(str(start), str(end), float(size), None if pd.isna(part) else float(part), bool(flag))
        for start, end, size, part, flag in zip(
            frame[source], frame[target], frame[value], frame[share], frame[chosen], strict=True
        )
    ]
    points = _points(streams)
    order = {point.name: index for index, point in enumerate(points)}
    centres = _centres(points)
    built = figure(legend=False)
    built.add_trace(
        sankey_trace(
            arrangement="fixed",
            node={
                "x": [_STEPS[point.step] for point in points],
                "y": centres,
                "color": [ACCENT if point.chosen else QUIET for point in points],
                "label": [""] * len(points),
                "pad": _PAD,
                "thickness": _THICKNESS,
                "line": {"width": 0},
                "customdata": [f"{point.name}: {number(point.size)}" for point in points],
                "hovertemplate": "%{customdata}<extra></extra>",
            },
            link={
                "source": [order[stream.start] for stream in streams],
                "target": [order[stream.end] for stream in streams],
                "value": [stream.size for stream in streams],
                "color": [FLOWS[stream.chosen] for stream in streams],
                "customdata": [f"{stream.start} naar {stream.end}: {number(stream.size)}" for stream in streams],
                "hovertemplate": "%{customdata}<extra></extra>",
            },
        )
    )
    _name(built, points, centres)
    return built


def _points(streams: list[_Stream]) -> list[_Point]:
    ends = {stream.end for stream in streams}
    starts = [name for name in dict.fromkeys(stream.start for stream in streams) if name not in ends]
    points = [
        _Point(name, 0, sum(stream.size for stream in streams if stream.start == name), None, False) for name in starts
    ]
    for stream in streams:
        points.append(_Point(stream.end, 1 if stream.start in starts else 2, stream.size, stream.share, stream.chosen))
    return points


def _centres(points: list[_Point]) -> list[float]:
    """Give the middle of each bar from the top, as part of the height, every step centred."""
    height = _HEIGHT - _MARGIN["t"] - _MARGIN["b"]
    steps = {step: [point for point in points if point.step == step] for step in range(len(_STEPS))}
    scale = min(
        (height - _PAD * (len(step) - 1)) / sum(point.size for point in step) for step in steps.values() if step
    )
    offsets = {
        number_of: (height - scale * sum(point.size for point in step) - _PAD * (len(step) - 1)) / 2
        for number_of, step in steps.items()
    }
    centres = []
    for point in points:
        size = point.size * scale
        centres.append((offsets[point.step] + size / 2) / height)
        offsets[point.step] += size + _PAD
    return centres


def _name(built: Picture, points: list[_Point], centres: list[float]) -> None:
    """Write the names as annotations: these follow the theme, a label of the diagram itself stays grey."""
    for point, centre in zip(points, centres, strict=True):
        last = point.step == len(_STEPS) - 1
        built.add_annotation(
            x=1 if last else _STEPS[point.step],
            y=1 - centre,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="middle",
            xshift=9 if last else _THICKNESS + 2,
            text=point.words,
            align="left",
            showarrow=False,
            font={"size": 13 if last else 12},
        )
    lines = [line for point in points if point.step == len(_STEPS) - 1 for line in point.words.split("<br>")]
    room = max((len(line.replace("<b>", "").replace("</b>", "")) for line in lines), default=0) * _CHARACTER
    built.update_layout(height=_HEIGHT, margin=_MARGIN | {"r": int(room) + 14})
