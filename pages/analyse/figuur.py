"""One figure alone, at a short address: `/figuur?id=<figuur>&<its parameters>`; with embed=true for an iframe."""

import streamlit as st

from queries.catalogue import CatalogueError
from ui import filters, frame
from ui.address import IGNORED, read_parameters
from ui.figure import make_view
from ui.figures import FIGURES
from ui.tile import draw

given = st.query_params.to_dict()
figure = FIGURES.get(given.get("id", ""))
if figure is None:
    st.html(frame.notice("Deze figuur bestaat niet (meer). Kies een pagina in het menu.", "let-op"))
else:
    try:
        view = make_view(figure, read_parameters(figure.query, given))
    except CatalogueError as error:
        st.html(frame.notice(f"De link klopt niet: {error}. U ziet de standaardkeuze.", "let-op"))
        view = make_view(figure, {})
    filters.hold({key: text for key, text in given.items() if key not in IGNORED})
    draw(view)
    st.html(f'<p class="ds-bron"><a href="{view.page_path()}" target="_self">Bekijk deze figuur op haar pagina</a></p>')
