"""Overzicht: the key figures of one branch and region, what stands out, and how fresh the figures are."""

from datetime import date

import streamlit as st

from ui.choosing.choices import labels, region, sector
from ui.drawing.freshness import freshness_table
from ui.drawing.tile import draw
from ui.figure import make_view
from ui.markup import render
from ui.pieces.keyfigures import cards, readable
from ui.pieces.overview import draw_regions, highlight_list, ways_in
from ui.pieces.refreshes import latest
from ui.site.page import opened

st.html(render("overview.tour"))
draw_regions()
for figure, chosen in opened(""):
    view = make_view(figure, chosen)
    if figure.id == "overzicht-actualiteit":
        draw(view, drawing=freshness_table(view, date.today()), twin=False)
        if told := latest():
            st.html(told)
        continue
    draw(readable(view), drawing=cards(view))
    if found := highlight_list(view):
        st.header("Wat valt op", anchor=False)
        st.html(found)

st.header("Verder", anchor=False)
st.html(ways_in(region(), labels("keuze_regio")[region()], sector()))
