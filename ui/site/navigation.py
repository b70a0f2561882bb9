"""The menu: the pages of `ui.pages` as Streamlit knows them."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui.markup import render
from ui.pages import MENU, PAGES, Page


def streamlit_pages() -> dict[str, StreamlitPage]:
    """Give a Streamlit page for every page, by address."""
    return {
        entry.path: st.Page(entry.script, title=entry.titel, url_path=entry.path or None, default=entry.path == "")
        for entry in PAGES
    }


def entry_of(page: StreamlitPage) -> Page:
    """Give the definition of the page being shown."""
    return next(entry for entry in PAGES if entry.titel == page.title)


def draw_menu(pages: dict[str, StreamlitPage]) -> None:
    """Draw the menu in named groups (`static/nederlands.js` names them), so that the first heading is that of the page.

    Streamlit's own section headers fail WCAG 1.3.1.
    """
    for group, entries in MENU.items():
        with st.container(key=f"menu-{group.lower()}"):
            if group != "Start":
                st.html(render("frame.menu_heading", text=group))
            for entry in entries:
                st.page_link(pages[entry.path], label=entry.titel)
