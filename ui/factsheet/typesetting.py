"""From the content of a sheet to PDF: Typst sets it, and what does not fit on two pages is left out."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import segno
import typst

HERE = Path(__file__).parent
PAGES = 2


def fitted(around: Callable[[int], dict[str, Any]], figures: Sequence[dict[str, Any]]) -> bytes:
    """Give the PDF with as many figures as fit on two pages.

    Args:
        around: What stands around the first so many figures.
        figures: What the sheet shows of each figure, drawn once for every try.
    """
    for count in range(len(figures), 0, -1):
        pdf = _compile(around(count) | {"figuren": figures[:count]})
        if page_count(pdf) <= PAGES:
            return pdf
    return _compile(around(0) | {"figuren": []})


def qr(link: str) -> str:
    """Give the QR code of an address as SVG."""
    buffer = io.BytesIO()
    segno.make(link, error="m").save(buffer, kind="svg", border=0, dark="#0f5c6e")
    return buffer.getvalue().decode("utf-8")


def _compile(content: dict[str, Any]) -> bytes:
    """Typeset the content; all text travels as data, so nothing in it can become markup."""
    pdf = typst.compile(
        str(HERE / "template.typ"),
        root=str(HERE),
        font_paths=[str(HERE / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"inhoud": json.dumps(content, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    return bytes(pdf)


def page_count(pdf: bytes) -> int:
    """Give how many pages a PDF has."""
    counts = [int(found) for found in re.findall(rb"/Count\s+(\d+)", pdf)]
    return max(counts, default=1)
