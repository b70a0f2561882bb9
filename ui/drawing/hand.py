"""How a chart answers a reader's hand: one hover for all its series at a moment, one series alone by its legend."""

from __future__ import annotations

from ui.charts.time.events import labels_of
from ui.picture import Picture


def answering(built: Picture) -> Picture:
    """Let a finished chart answer: a click in its legend leaves one series, another click on it all of them again.

    Series over time are told together at the moment under the pointer; a map, a strip or rows tell the mark itself.

    Args:
        built: The chart; is changed.
    """
    told = [one for one in built.data if one.hoverinfo != "skip" and one.type == "scatter"]
    built.update_layout(legend={"itemclick": "toggleothers", "itemdoubleclick": "toggle"})
    if len(told) > 1 and labels_of(built) is not None:
        built.update_layout(hovermode="x unified")
    return built
