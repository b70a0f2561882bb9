"""Under a figure of a region: its rate as a strip of all regions, with the words of the page that tells it in full."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from markupsafe import Markup

from analysis.findings.ongewoon.plaats import among_all
from analysis.rows import records
from queries.rows import RegioPlaats
from ui import practice
from ui.alone import alone
from ui.colours import ACCENT, QUIET
from ui.figure import Figure, View, make_view
from ui.markup import render

WIDTH, HEIGHT, EDGE = 560, 40, 12
_PAGE = "ongewoon"
_AMONG = Figure("regio-plaats", "regio_plaats", among_all)


def spread(view: View) -> Markup | None:
    """Give the strip of all regions for the rate of a figure, a link to the page on it; None where there is none.

    Where a figure above it on the page has the same strip, its words and link stand here and the drawing stays there.
    st.html drops `<svg>`, so the drawing travels as a data address.
    """
    choice = view.unusual() if view.figure.pagina != _PAGE else None
    if choice is None:
        return None
    told = make_view(_AMONG, choice)
    now = [row for row in records(told.frame, RegioPlaats) if row["laatste"] and row["waarde"] is not None]
    regions = [row for row in now if row["regio_soort"] == "regioplus"]
    if not any(row["gekozen"] for row in regions):
        return None
    values = [float(row["waarde"]) for row in now]
    low, length = min(values), (max(values) - min(values)) or 1.0

    def place(value: float) -> str:
        return f"{EDGE + (value - low) / length * (WIDTH - 2 * EDGE):.1f}"

    drawing = render(
        "spread.drawing",
        width=WIDTH,
        height=HEIGHT,
        others=[place(row["waarde"]) for row in regions if not row["gekozen"] and not row["wgv"]],
        marked=[place(row["waarde"]) for row in regions if row["wgv"] and not row["gekozen"]],
        chosen=[place(row["waarde"]) for row in regions if row["gekozen"]],
        country=[place(row["waarde"]) for row in now if row["regio_soort"] == "land"],
        middle=place(regions[0]["mediaan"]),
        accent=ACCENT,
        quiet=QUIET,
    )
    address = f"/{_PAGE}?{urlencode(choice)}"
    size = {"width": WIDTH, "height": HEIGHT}
    return render(
        "spread.strip",
        **size,
        title=practice.titled(alone(told), told.answer.build_id),
        alt=told.findings.alt,
        drawing="" if view.above() else quote(drawing),
        link=address,
    )
