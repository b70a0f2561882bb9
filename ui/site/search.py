"""Find a page, figure or term from anywhere: one box in the sidebar that goes there."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from queries.catalogue import catalogue
from queries.run import run
from ui.figures import FIGURES
from ui.pages import PAGES, page_of

_KEY = "zoekvak"


@dataclass(frozen=True)
class Target:
    """Where a choice leads: the page's address and what must stand in the address."""

    label: str
    path: str
    query: tuple[tuple[str, str], ...] = ()


def targets() -> dict[str, Target]:
    """Give everything that can be found: pages first, then figures, then terms."""
    found = {f"p:{entry.path}": Target(entry.titel, entry.path) for entry in PAGES if not entry.verborgen}
    for figure in FIGURES.values():
        label = f"{catalogue()[figure.query].titel} ({page_of(figure.pagina).titel})"
        part = (("onderdeel", figure.onderdeel),) if figure.onderdeel else ()
        found[f"f:{figure.id}"] = Target(label, figure.pagina, part)
    for code, label in _terms().items():
        found[f"b:{code}"] = Target(f"Begrip: {label}", "begrippen", (("begrip", code),))
    return found


def draw_search(pages: dict[str, StreamlitPage]) -> None:
    """Draw the box, and go where the reader chose."""
    known = targets()
    st.selectbox(
        "Zoeken",
        list(known),
        index=None,
        format_func=lambda code: known[code].label,
        key=_KEY,
        placeholder="Pagina, figuur of begrip",
        on_change=_chosen,
    )
    chosen = st.session_state.pop("_ga_naar", None)
    if chosen in known:
        target = known[chosen]
        st.switch_page(pages[target.path], query_params=dict(target.query))


def _chosen() -> None:
    st.session_state["_ga_naar"] = st.session_state[_KEY]
    st.session_state[_KEY] = None


def _terms() -> dict[str, str]:
    frame = run("keuze_begrip").frame
    return {code: label for code, label in zip(frame["code"], frame["label"], strict=True) if code != "alle"}
