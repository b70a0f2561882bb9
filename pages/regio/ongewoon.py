"""Is dat ongewoon?: one region among all, beside its past and its likes, and what moved it."""

import streamlit as st

from ui.drawing.tile import show
from ui.pieces.rates import lacking
from ui.site.page import opened

for figure, chosen in opened("ongewoon"):
    if instead := lacking(figure, chosen):
        st.html(instead)
        break  # the figures under it are of the same rate
    show(figure, chosen)
