"""Wat is er veranderd: how much changed per theme and build, and which cells."""

import streamlit as st

from queries.run import run
from ui.choosing import filters
from ui.drawing.tile import show
from ui.figures import FIGURES

KINDS = {"gewijzigd": "Gewijzigd", "vervallen": "Vervallen", "nieuw": "Nieuw", "alle": "Alles"}

st.header("Per thema")
show(FIGURES["wijzigingen-per-thema"], {})
st.header("Cel voor cel")
themes = sorted(set(run("veranderd_themas").frame["thema"]))
left, right = st.columns(2)
with left:
    kind = filters.choose("soort", "Wijziging", KINDS, "gewijzigd", kind="segment")
with right:
    theme = filters.choose("thema", "Thema", {"alle": "Alle thema's"} | {name: name for name in themes}, "alle")
show(FIGURES["wijzigingen"], {"soort": kind, "thema": theme})
