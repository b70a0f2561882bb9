"""Bereik: visitors, followers, subscribers and campaigns of the platforms, each with its own measure."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import draw, show
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pieces.library import result_list
from ui.site import frame

platforms = filters.choose_many(
    "platforms", "Platform", frame.labels("bereik_keuze_platform"), [], placeholder="Alle platforms"
)
chosen = {"platforms": platforms}

st.header("Website, kanalen en nieuwsbrief", anchor=False)
show(FIGURES["bereik-website"], chosen)
show(FIGURES["bereik-volgers"], chosen)
show(FIGURES["bereik-nieuwsbrief"], chosen)

st.header("Campagnes en andere resultaten", anchor=False)
show(FIGURES["bereik-campagne"], chosen)
other = make_view(FIGURES["bereik-overig"], chosen)
draw(other, drawing=result_list(other.frame))
