"""How wide the screen is, which only the browser knows: `static/breedte.js` measures it and ticks a box nobody sees.

What it measured last is in a cookie that comes with the connection, so that the first drawing is right already; without
one a telephone is told by its name. Turned, zoomed or made wider, the box changes and the page is drawn again.
"""

from __future__ import annotations

import streamlit as st

from ui.charts.narrow.whole import BELOW

_KEY, _COOKIE = "smal-scherm", "ds-smal"


def ask() -> None:
    """Draw the box. Once in a run, before any chart."""
    told = st.context.cookies.get(_COOKIE)
    guess = "Mobi" in (st.context.headers.get("User-Agent") or "") if told is None else told == "1"
    st.session_state.setdefault(_KEY, guess)
    with st.container(key="breedte"):
        st.checkbox(f"Grafieken voor minder dan {BELOW} pixels", key=_KEY)


def is_narrow() -> bool:
    """Tell whether charts are drawn for a narrow screen."""
    return bool(st.session_state.get(_KEY))
