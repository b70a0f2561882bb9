"""Instrumenten en netwerken: what guidance costs, when it pays, which networks there are, the matchtafel."""

from ui.choosing.choices import labels
from ui.drawing.tile import draw
from ui.figure import make_view
from ui.pieces.board import table_lists
from ui.pieces.measures import measure_fields
from ui.site.page import opened

for figure, chosen in opened("instrumenten"):
    asked = measure_fields(labels("instrument_keuze")) if figure.id == "maatregelen" else chosen
    if asked is not None:
        view = make_view(figure, asked)
        draw(view, drawing=table_lists(view) if figure.id == "matchtafel-regels" else None)
