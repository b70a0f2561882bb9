"""Begrippen: what the words and the signs in tables mean, with the caveats that belong to them."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import draw, show
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pieces.library import term_list
from ui.site import frame

search_column, term_column = st.columns(2)
with search_column:
    search = filters.text("zoekbegrip", "Zoek in begrip en uitleg")
with term_column:
    term = filters.choose("begrip", "Begrip", frame.labels("keuze_begrip"), "alle")
terms = make_view(FIGURES["begrippenlijst"], {"begrip": term, "zoekbegrip": search})
st.header("Woorden", anchor=False)
draw(terms, drawing=term_list(terms.frame, term))
st.header("Tekens", anchor=False)
show(FIGURES["tekens"], {})
