"""Instrumenten en netwerken: what guidance costs, which networks there are, and how the matchtafel works."""

import streamlit as st

from ui.choosing.choices import labels
from ui.drawing.tile import draw
from ui.figure import make_view
from ui.pieces.board import table_lists
from ui.pieces.calculator import cost_calculator
from ui.site.page import opened

for figure, chosen in opened("instrumenten"):
    view = make_view(figure, chosen)
    draw(view, drawing=table_lists(view) if figure.id == "matchtafel-regels" else None)
    if figure.id == "instrument-prijzen":
        st.header("Reken uw kosten uit", anchor=False)
        cost_calculator(view, labels("instrument_keuze"))
