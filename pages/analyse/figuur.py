"""One figure alone, at a short address: `/figuur?id=<figuur>&<its parameters>`; with embed=true for an iframe."""

import streamlit as st

from queries.catalogue import CatalogueError
from ui.asked.address import IGNORED
from ui.asked.view import view_asked
from ui.choosing import state
from ui.drawing.tile import draw
from ui.figures import FIGURES
from ui.markup import render
from ui.site import frame

given = {name: st.query_params.get_all(name) for name in st.query_params}
figure = FIGURES.get("".join(given.get("id", [])))
if figure is None:
    st.html(frame.notice("Deze figuur bestaat niet (meer). Kies een pagina in het menu.", "let-op"))
else:
    try:
        view = view_asked(figure, given)
    except CatalogueError as error:
        st.html(frame.notice(f"De link klopt niet: {error}. U ziet de standaardkeuze.", "let-op"))
        view = view_asked(figure, {})
    state.hold({name: ",".join(texts) for name, texts in given.items() if name not in IGNORED})
    st.html(render("tile.part", text="De figuur"))
    draw(view)
    st.html(render("tile.back", address=view.page_path()))
