"""The frame around every page: page settings, style, menu. No figures here."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from ui import frame, navigation, practice

st.set_page_config(page_title=practice.here("Doorstroom"), page_icon="🚪", layout="wide", initial_sidebar_state="auto")
st.html(Path(__file__).parent / "static" / "doorstroom.css")

pages = navigation.streamlit_pages()
frame.run_page(st.navigation(list(pages.values()), position="hidden"), pages)
