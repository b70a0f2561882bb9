"""What stands on the page of this run: every figure that was drawn, for its list, and which of them are folded."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

_KEY, _FOLDED = "_op_deze_pagina", "_gevouwen"


def begin(folded: Collection[str]) -> None:
    """Forget what stood on the page before. Once in a run, before any figure; these are folded on a telephone."""
    st.session_state[_KEY] = []
    st.session_state[_FOLDED] = frozenset(folded)


def is_folded(anchor: str) -> bool:
    """Tell whether a telephone shows title and sentence of this figure, and the rest at a touch."""
    return anchor in st.session_state.get(_FOLDED, ())


def add(anchor: str, title: str) -> None:
    """Note that a figure stands on the page, under this anchor."""
    st.session_state.setdefault(_KEY, []).append((anchor, title))


def listed() -> list[tuple[str, str]]:
    """Give anchor and title of each figure, in the order of the page."""
    return list(st.session_state.get(_KEY, []))
