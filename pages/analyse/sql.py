"""SQL-bureau: an analyst's own question on mart and meta, with examples and the data dictionary."""

import streamlit as st

from queries.desk.asking import DeskError, warm
from queries.desk.limits import MAX_LENGTH
from ui.asked.desk import EXAMPLES, desk_view
from ui.asked.tableview import readable
from ui.choosing import filters, state
from ui.drawing.tile import draw, show
from ui.site.frame import notice
from ui.site.page import opened

warm()
examples = st.container(horizontal=True, key="voorbeelden")
with examples:
    for name, sql in EXAMPLES.items():
        st.button(name, key=f"voorbeeld-{name}", on_click=state.put, args=("q", sql), type="tertiary")

asked = filters.long_text("q", "Uw vraag (één select op mart of meta; Ctrl+Enter voert uit)", "", max_length=MAX_LENGTH)
if asked.strip():
    st.header("Antwoord")
    try:
        draw(readable(desk_view(asked)))
    except DeskError as error:
        st.html(notice(str(error), "fout"))

for figure, chosen in opened("sql"):
    show(figure, chosen)
