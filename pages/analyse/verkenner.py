"""Verkenner: any loaded StatLine table as lines, bars, table or pivot, and the catalogue to search."""

from datetime import date

import streamlit as st

from ui.choosing.choices import labels
from ui.choosing.explorer import choose_cells
from ui.drawing.tile import draw
from ui.figure import make_view, shaped
from ui.pages import page_of
from ui.pieces.explorertables import cells_table, exact, loaded_table, nothing_loaded, pivot_table
from ui.site.page import walked

TABLES = {"tabel": cells_table, "draaitabel": pivot_table}

tables, sections = labels("keuze_verkenner_tabel"), page_of("verkenner").secties
if not tables:
    st.html(nothing_loaded())
for figure, chosen in walked(*((sections, choose_cells(tables)) if tables else (sections[-1:], {}))):
    view = make_view(figure, chosen)
    if figure.id == "verkenner-tabellen":
        draw(view, drawing=loaded_table(view, date.today()), twin=False)
        continue
    view = exact(view) if figure.id == "verkenner" else view
    table = TABLES.get(str(chosen.get("vorm")))
    drawing = None if table is None or view.frame.empty else table(view)
    draw(shaped(view), drawing=drawing, twin=drawing is None)
