"""Wat is er veranderd: new, revised and vanished cells per build, and how fresh each theme is."""

import streamlit as st

from ui import filters
from ui.figures import FIGURES
from ui.tile import show

KINDS = {"alle": "Alles", "nieuw": "Nieuw", "gewijzigd": "Gewijzigd", "vervallen": "Vervallen"}

kind = filters.choose("soort", "Wijziging", KINDS, "alle", kind="segment")
st.header("In de cijfers")
show(FIGURES["wijzigingen"], {"soort": kind})
