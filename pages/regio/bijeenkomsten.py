"""Bijeenkomsten en initiatieven: on a calendar and in a list, by sector and region."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import draw, show
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pieces.agendalist import agenda_list
from ui.site import frame

columns = st.columns(3)
with columns[0]:
    sectors = filters.choose_many(
        "sectoren", "Sector", frame.labels("initiatief_keuze_sector"), [], placeholder="Alle sectoren"
    )
with columns[1]:
    areas = filters.choose_many(
        "gebieden", "Regio", frame.labels("initiatief_keuze_gebied"), [], placeholder="Alle regio's"
    )
with columns[2]:
    kinds = filters.choose_many(
        "soorten", "Soort", frame.labels("initiatief_keuze_soort"), [], placeholder="Alle soorten"
    )

chosen = {"sectoren": sectors, "gebieden": areas, "soorten": kinds}
st.header("Kalender", anchor=False)
show(FIGURES["bijeenkomsten-kalender"], chosen)
st.header("Alle bijeenkomsten en initiatieven", anchor=False)
view = make_view(FIGURES["bijeenkomsten-lijst"], chosen)
draw(view, drawing=agenda_list(view))
