"""What stands on the page of this run: every figure that was drawn, for the list under the title of the page."""

from __future__ import annotations

import streamlit as st

_KEY = "_op_deze_pagina"


def begin() -> None:
    """Forget what stood on the page before. Once in a run, before any figure."""
    st.session_state[_KEY] = []


def add(anchor: str, title: str) -> None:
    """Note that a figure stands on the page, under this anchor."""
    st.session_state.setdefault(_KEY, []).append((anchor, title))


def listed() -> list[tuple[str, str]]:
    """Give anchor and title of each figure, in the order of the page."""
    return list(st.session_state.get(_KEY, []))
