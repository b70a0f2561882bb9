"""From the content of a sheet to PDF: Typst sets it on two pages and fills them; what does not fit is left out."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import plotly.graph_objects as go
import segno
import typst

from ui.factsheet.drawing import WIDTH, Drawing, drawn

HERE = Path(__file__).parent
PAGES = 2
_FOOT = 279.0
"""Where the page ends, in millimetres from above; with the margins of the template."""
_PIXELS = WIDTH / 170.0
"""Pixels of a chart in a millimetre."""
_HEAD = 16.0
"""Where the page begins."""
_BETWEEN, _REST, _SPARE = 6.0, 8.0, 4.0
"""Millimetres between figures, for the line that names what is left out, and that stay empty."""
_STRETCH = 0.8
"""How much higher a chart may become, as a part of its height: past that it only gets emptier."""


Around = Callable[[Sequence[int]], dict[str, Any]]
"""What stands around the figures with these numbers."""


class Mark(NamedTuple):
    """A place on a sheet: its page, and how far from the top in millimetres."""

    page: int
    at: float


@dataclass(frozen=True)
class OnPaper:
    """A figure on a sheet.

    Attributes:
        content: Its words, chart or table, and sources, as the template reads them.
        chart: What is drawn, None for a table.
        drawing: The chart as low as its words allow.
    """

    content: dict[str, Any]
    chart: go.Figure | None
    drawing: Drawing | None

    def titled(self, title: str) -> OnPaper:
        """Give the same figure under another title."""
        return replace(self, content=self.content | {"titel": title})

    def higher(self, pixels: float) -> dict[str, Any]:
        """Give the content with the chart so many pixels higher."""
        if self.chart is None or self.drawing is None:
            return self.content
        made = drawn(self.chart, self.drawing.plot + pixels)
        return self.content if made.faults() else self.content | {"grafiek": made.picture}


def fitted(around: Around, figures: Sequence[OnPaper]) -> bytes:
    """Give the PDF with the figures that fit on two pages, their charts as high as the pages leave room for.

    A figure that does not fit on the rest of a page makes room for the next that does; their order is kept on a page.

    Args:
        around: What stands around the figures with these numbers.
        figures: The figures, the most important first.
    """
    kept = _packed(around, figures)
    while True:
        content, chosen = around(kept), [figures[at] for at in kept]
        pdf = _compile(content | {"figuren": [one.content for one in chosen]})
        if page_count(pdf) <= PAGES or not kept:
            break
        kept = kept[:-1]
    filled = _compile(content | {"figuren": _filled(content, chosen)}) if kept else pdf
    return filled if page_count(filled) <= PAGES else pdf


def _packed(around: Around, figures: Sequence[OnPaper]) -> list[int]:
    """Give which figures fit, in the order of the pages they fit on."""
    everything = list(range(len(figures)))
    begins, ends = _marks(around(everything) | {"figuren": [one.content for one in figures]})
    if not figures:
        return []
    high = [end.at - begin.at for begin, end in zip(begins, ends, strict=False)]
    first, last = begins[0], _marks(around([]) | {"figuren": []})[1][-1]
    after = last.at - first.at if last.page == first.page else 0.0
    room = [_FOOT - first.at] + [_FOOT - _HEAD] * (PAGES - first.page)
    room[-1] -= after + _REST
    placed: list[int] = []
    for space in room:
        used = 0.0
        for at in everything:
            if at not in placed and used + high[at] <= space:
                placed.append(at)
                used += high[at] + _BETWEEN
    return placed


def _filled(content: dict[str, Any], figures: Sequence[OnPaper]) -> list[dict[str, Any]]:
    """Give the figures with the empty room at the foot of each page shared by the charts that stand on it."""
    _, ends = _marks(content | {"figuren": [one.content for one in figures]})
    found = []
    for figure, end in zip(figures, ends, strict=False):
        left = _FOOT - max(other.at for other in ends if other.page == end.page)
        charts = sum(
            one.drawing is not None for one, other in zip(figures, ends, strict=False) if other.page == end.page
        )
        most = _STRETCH * figure.drawing.height if figure.drawing else 0.0
        found.append(figure.higher(min(most, max(0.0, left - _SPARE) * _PIXELS / max(charts, 1))))
    return found


def _marks(content: dict[str, Any]) -> tuple[list[Mark], list[Mark]]:
    """Give where each figure begins and ends, and last the same of what stands below them."""
    told = json.loads(typst.query(selector="metadata", field="value", **_inputs(content)))
    begins, ends = ([Mark(page, at) for of, page, at in told if of == name] for name in ("begin", "einde"))
    return begins, ends


def qr(link: str) -> str:
    """Give the QR code of an address as SVG."""
    buffer = io.BytesIO()
    segno.make(link, error="m").save(buffer, kind="svg", border=0, dark="#0f5c6e")
    return buffer.getvalue().decode("utf-8")


def _compile(content: dict[str, Any]) -> bytes:
    """Typeset the content."""
    return bytes(typst.compile(**_inputs(content), pdf_standards=["ua-1"], timestamp=0))


def _inputs(content: dict[str, Any]) -> dict[str, Any]:
    """Give what the typesetter is given; all text travels as data, so nothing in it can become markup."""
    return {
        "input": str(HERE / "template.typ"),
        "root": str(HERE),
        "font_paths": [str(HERE / "fonts")],
        "ignore_system_fonts": True,
        "sys_inputs": {"inhoud": json.dumps(content, ensure_ascii=False)},
    }


def page_count(pdf: bytes) -> int:
    """Give how many pages a PDF has."""
    counts = [int(found) for found in re.findall(rb"/Count\s+(\d+)", pdf)]
    return max(counts, default=1)
