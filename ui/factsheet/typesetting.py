"""From the content of a sheet to PDF: Typst sets it on two pages and fills them; what does not fit is left out."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import segno
import typst

from analysis.formats import build_line, listing
from ui import practice
from ui.colours import SHEET
from ui.factsheet.drawing import WIDTH, Drawing

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
"""What stands around the figures with these numbers; see `surroundings`."""


class Mark(NamedTuple):
    """A place on a sheet: its page, and how far from the top in millimetres."""

    page: int
    at: float


@dataclass(frozen=True)
class OnPaper:
    """A figure on a sheet.

    Attributes:
        content: Its words, chart or table, and sources, as the template reads them.
        drawing: The chart as low as its words allow, None for a table.
    """

    content: dict[str, Any]
    drawing: Drawing | None

    def titled(self, title: str) -> OnPaper:
        """Give the same figure under another title."""
        return replace(self, content=self.content | {"titel": title})

    def higher(self, pixels: float) -> dict[str, Any]:
        """Give the content with the chart so many pixels higher, as far as that makes it no emptier."""
        if self.drawing is None:
            return self.content
        return self.content | {"grafiek": self.drawing.higher(min(pixels, _STRETCH * self.drawing.height)).picture}


@dataclass(frozen=True)
class _Sheet:
    """What stands on one page: the numbers of its figures, and the millimetres they leave."""

    figures: list[int]
    left: float


def surroundings(build_id: str, link: str, left_out: Sequence[str], **own: Any) -> dict[str, Any]:
    """Give what stands around the figures of a sheet, as the template reads it.

    Args:
        build_id: The build its figures come from.
        link: The address of the same figures online.
        left_out: What the figures are called that are not on it.
        own: `soort`, `titel` and `onder`; where it has them `leeg`, words in place of figures, and lists of lines above
            (`lijsten`) and below (`slot`).
    """
    return {
        "merk": practice.mark(build_id),
        "stand": build_line(build_id),
        "link": link,
        "qr": qr(link),
        "rest": f"Niet op dit blad, wel online: {listing(list(left_out))}." if left_out else "",
        "leeg": "",
        "lijsten": [],
        "slot": [],
        **own,
    }


def fitted(around: Around, figures: Sequence[OnPaper]) -> bytes:
    """Give the PDF with the figures that fit on two pages, their charts as high as the pages leave room for.

    A figure that does not fit on the rest of a page makes room for the next that does; their order is kept on a page.

    Args:
        around: What stands around the figures with these numbers.
        figures: The figures, the most important first.
    """
    sheets = _packed(around, figures)
    pdf = _set(around, sheets, figures, filled=True)
    while page_count(pdf) > PAGES and any(sheet.figures for sheet in sheets):
        # measured apart they fitted: without more room for a chart, and then without the last
        pdf = _set(around, sheets, figures, filled=False)
        *before, last = [sheet for sheet in sheets if sheet.figures]
        sheets = [*before, _Sheet(last.figures[:-1], 0.0)]
    return pdf


def _set(around: Around, sheets: Sequence[_Sheet], figures: Sequence[OnPaper], *, filled: bool) -> bytes:
    """Typeset figures on their pages, `filled` with the room that is left shared by the charts of a page."""
    content = []
    for sheet in sheets:
        charts = sum(figures[at].drawing is not None for at in sheet.figures)
        room = (sheet.left - _SPARE) * _PIXELS / max(charts, 1) if filled else 0.0
        content += [figures[at].higher(max(0.0, room)) for at in sheet.figures]
    return _compile(around([at for sheet in sheets for at in sheet.figures]) | {"figuren": content})


def _packed(around: Around, figures: Sequence[OnPaper]) -> list[_Sheet]:
    """Give which figures fit on which page, from their heights when all are set under each other."""
    everything = list(range(len(figures)))
    begins, ends = _marks(around(everything) | {"figuren": [one.content for one in figures]})
    top, *begins = begins
    *high, after = [end.at - begin.at for begin, end in zip(begins, ends, strict=True)]
    room = [_FOOT - top.at] + [_FOOT - _HEAD] * (PAGES - top.page)
    room[-1] -= max(after, 0.0) + _REST
    sheets: list[_Sheet] = []
    for space in room:
        found, used = list[int](), 0.0
        for at in everything:
            if not any(at in sheet.figures for sheet in sheets) and used + high[at] <= space:
                found.append(at)
                used += high[at] + _BETWEEN
        sheets.append(_Sheet(found, space - used + _BETWEEN))
    return sheets


def _marks(content: dict[str, Any]) -> tuple[list[Mark], list[Mark]]:
    """Give where the figures begin, where each begins and ends, and last the same of what stands below them."""
    told = json.loads(typst.query(selector="metadata", field="value", **_inputs(content)))
    begins, ends = ([Mark(page, at) for of, page, at in told if of == name] for name in ("begin", "einde"))
    return begins, ends


def qr(link: str) -> str:
    """Give the QR code of an address as SVG."""
    buffer = io.BytesIO()
    segno.make(link, error="m").save(buffer, kind="svg", border=0, dark=SHEET["accent"])
    return buffer.getvalue().decode("utf-8")


def _compile(content: dict[str, Any]) -> bytes:
    """Typeset the content."""
    return bytes(typst.compile(**_inputs(content), pdf_standards=["ua-1"], timestamp=0))


def pictured(content: dict[str, Any], kind: str) -> bytes:
    """Give one figure as a picture, a PNG with two pixels a point or an SVG."""
    return bytes(typst.compile(**_inputs(content, "card.typ") | {"format": kind}, ppi=144.0, timestamp=0))


def _inputs(content: dict[str, Any], template: str = "template.typ") -> dict[str, Any]:
    """Give what the typesetter is given; all text travels as data, so nothing in it can become markup."""
    return {
        "input": str(HERE / template),
        "root": str(HERE),
        "font_paths": [str(HERE / "fonts")],
        "ignore_system_fonts": True,
        "sys_inputs": {"inhoud": json.dumps(content | {"kleuren": SHEET}, ensure_ascii=False)},
    }


def page_count(pdf: bytes) -> int:
    """Give how many pages a PDF has."""
    counts = [int(found) for found in re.findall(rb"/Count\s+(\d+)", pdf)]
    return max(counts, default=1)
