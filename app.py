"""The frame around every page: page settings, style, menu. No figures here.

A run reads one build from its first line to its last, whatever is published meanwhile.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from queries.warehouse import one_build
from ui.site import frame, navigation

with one_build():
    st.set_page_config(page_icon="🚪", layout="wide", initial_sidebar_state="auto")
    # again, after the style of Streamlit itself: where both say something ours holds
    st.html(Path(__file__).parent / "static" / "doorstroom.css")
    pages = navigation.streamlit_pages()
    frame.run_page(st.navigation(list(pages.values()), position="hidden"), pages)
