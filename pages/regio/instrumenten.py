"""Instrumenten en netwerken: what guidance costs, which networks there are, and how the matchtafel works."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import draw, show
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pieces.board import table_lists
from ui.pieces.calculator import cost_calculator
from ui.site import frame

PARTS = {"kosten": "Instrumenten en kosten", "netwerken": "Netwerken", "matchtafel": "Matchtafel"}

part = filters.choose("onderdeel", "Onderdeel", PARTS, "kosten", kind="segment")

if part == "kosten":
    st.header("Instrumenten van werk naar werk", anchor=False)
    view = show(FIGURES["instrument-prijzen"], {})
    st.header("Reken uw kosten uit", anchor=False)
    cost_calculator(view, frame.labels("instrument_keuze"))
elif part == "netwerken":
    st.header("Netwerken in de regio", anchor=False)
    areas = frame.labels("initiatief_keuze_gebied")
    with st.columns([2, 3])[0]:
        chosen = filters.choose_many("gebieden", "Regio", areas, [], placeholder="Alle regio's")
    show(FIGURES["netwerken"], {"gebieden": chosen})
else:
    st.header("Matchtafel", anchor=False)
    rules = make_view(FIGURES["matchtafel-regels"], {})
    draw(rules, drawing=table_lists(rules))
    show(FIGURES["matchtafel-uitkomsten"], {})
