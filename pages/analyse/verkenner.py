"""Verkenner: any loaded StatLine table as lines, bars, table or pivot, and the catalogue to search."""

from datetime import date

import streamlit as st

from ui.choosing import filters
from ui.choosing.explorer import choose_cells
from ui.drawing.tile import draw, show
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pieces.explorertables import cells_table, exact, loaded_table, nothing_loaded, pivot_table
from ui.site.frame import labels

TABLES = {"tabel": cells_table, "draaitabel": pivot_table}

tables = labels("keuze_verkenner_tabel")
if tables:
    chosen = choose_cells(tables)
    view = exact(make_view(FIGURES["verkenner"], chosen))
    table = TABLES.get(chosen["vorm"])
    if table is None or view.frame.empty:
        draw(view)
    else:
        draw(view, drawing=table(view), twin=False)
    st.header("Ingelezen tabellen", anchor=False)
    loaded = make_view(FIGURES["verkenner-tabellen"], {})
    draw(loaded, drawing=loaded_table(loaded, date.today()), twin=False)
else:
    st.html(nothing_loaded())

st.header("Zoeken in de catalogus", anchor=False)
words = filters.text("zoek", "Zoek in titels en omschrijvingen", help_text="Alle woorden moeten voorkomen.")
show(FIGURES["verkenner-catalogus"], {"zoek": words})
