"""A small app with our HTML by hand: what server, style and script must do, apart from any page."""

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent

st.set_page_config(page_title="Proef", layout="wide")
st.html(HERE / "static" / "doorstroom.css")
page = st.navigation(
    [
        st.Page(HERE / "pages/regio/start.py", title="Start", default=True),
        st.Page(HERE / "pages/regio/figuur.py", title="Figuur", url_path="figuur"),
        st.Page(HERE / "pages/regio/fout.py", title="Fout", url_path="fout"),
    ],
    position="hidden",
)
with st.sidebar:
    st.html('<p class="ds-merk">Doorstroom</p><h2 class="ds-menukop">Regio</h2>')
    st.page_link(HERE / "pages/regio/start.py", label="Overzicht")
    st.page_link(HERE / "pages/regio/figuur.py", label="In- en uitstroom")
    st.html('<h2 class="ds-menukop">Keuze</h2>')
    st.selectbox("Regio", ["RA0206", "RA0207"], key="regio", bind="query-params")
    st.multiselect("Sectoren", ["Kinderopvang", "Open"], default=["Kinderopvang"], key="sectoren")
page.run()
