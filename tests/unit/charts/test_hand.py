"""Which charts tell all series at once, and that a legend always leaves one."""

from __future__ import annotations

import pytest

from ui.drawing.hand import answering
from ui.picture import Picture, Piece, bar_trace, scatter_trace

TIME = {"type": "category", "categoryarray": ["2023", "2024"]}


def _line(**more: object) -> Piece:
    return scatter_trace(x=["2023", "2024"], y=[1, 2], **more)


@pytest.mark.parametrize(
    ("traces", "axis", "together"),
    [
        ([_line(), _line()], TIME, True),
        ([_line(), _line()], {"type": "date"}, True),
        ([_line()], TIME, False),
        ([_line(), _line(hoverinfo="skip")], TIME, False),
        ([_line(), _line()], {"type": "linear"}, False),
        ([bar_trace(x=[1], y=[2]), bar_trace(x=[1], y=[2])], TIME, False),
    ],
)
def test_only_series_over_time_are_told_together(
    traces: list[Piece], axis: dict[str, object], *, together: bool
) -> None:
    built = answering(Picture(traces, {"xaxis": axis, "hovermode": "closest"}))
    assert built.layout.hovermode == ("x unified" if together else "closest")
    assert (built.layout.legend.itemclick, built.layout.legend.itemdoubleclick) == ("toggleothers", "toggle")
