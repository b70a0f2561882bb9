"""Overzicht: the key figures of one branch and region, what stands out, and how fresh the figures are."""

from datetime import date

import streamlit as st

from analysis.findings.overzicht.opvallend import highlights
from analysis.keyfigures import key_figures
from queries.run import run
from ui.drawing.freshness import freshness_table
from ui.drawing.tile import draw
from ui.figure import make_view
from ui.figures import FIGURES
from ui.markup import render
from ui.pieces.keyfigures import cards, readable
from ui.pieces.overview import draw_regions, highlight_list, ways_in
from ui.site import frame

region, branch = frame.region(), frame.sector()
chosen = {"regio": region, "branche": branch}

st.html(render("overview.tour"))
draw_regions()

view = make_view(FIGURES["overzicht-kerncijfers"], chosen)
fresh = make_view(FIGURES["overzicht-actualiteit"], {})
figures = key_figures(view.frame)

st.header("Kerncijfers", anchor=False)
draw(readable(view), drawing=cards(view))

found = highlights(view.frame, run("overzicht_afwijkingen", chosen).frame, fresh.frame)
if found:
    st.header("Wat valt op", anchor=False)
    st.html(highlight_list(found, figures, region, branch))

st.header("Hoe actueel zijn de cijfers", anchor=False)
draw(fresh, drawing=freshness_table(fresh, date.today()), twin=False)

st.header("Verder", anchor=False)
st.html(ways_in(region, frame.labels("keuze_regio")[region], branch))
