"""Tekorten en prognoses: what each edition of the forecast expects, for the sector and for branches."""

import streamlit as st

from ui.drawing.tile import show
from ui.site.frame import notice
from ui.site.page import opened

REGIONAL = (
    "De prognose bestaat ook per regio, maar die cijfers zijn niet openbaar gevonden. Hier staan daarom alleen"
    " landelijke verwachtingen. Eigen prognosecijfers leest u in met: python -m etl import kerncijfer."
)

for figure, chosen in opened("prognoses"):
    show(figure, chosen)
st.html(notice(REGIONAL, "info"))
