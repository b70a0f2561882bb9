"""Eigen organisatie: own counts, kept for this session only, beside the rest of the region."""

import streamlit as st

from ui.drawing.tile import draw
from ui.eigen.choosing import chosen_cells, region_period, with_remark
from ui.eigen.fields import own_counts
from ui.eigen.view import files_of, own_view
from ui.pages import page_of
from ui.site.page import shared, walked

page = page_of("eigen-organisatie")
place = shared(page)
st.header("Uw aantallen", anchor=False)
kept = own_counts()
left, right = st.columns(2)
with right:
    own = chosen_cells(kept)
with left:
    period = region_period(place, own)
for figure, chosen in walked(page.secties, {**place, "periode": period}):
    view = with_remark(own_view(figure, chosen, own), own)
    draw(view, files=files_of(view) if own is not None and not view.frame.empty else ())
