"""Wat is er veranderd: how much changed per theme and build, and which cells."""

import streamlit as st

from queries.run import run
from ui.choosing import filters
from ui.drawing.tile import show
from ui.site.page import opened

KINDS = {"gewijzigd": "Gewijzigd", "vervallen": "Vervallen", "nieuw": "Nieuw", "alle": "Alles"}

for figure, chosen in opened("veranderd"):
    if figure.id == "wijzigingen":
        themes = sorted(set(run("veranderd_themas").frame["thema"]))
        left, right = st.columns(2)
        with left:
            chosen["soort"] = filters.choose("soort", "Wijziging", KINDS, "gewijzigd", kind="segment")
        with right:
            options = {"alle": "Alle thema's"} | {name: name for name in themes}
            chosen["thema"] = filters.choose("thema", "Thema", options, "alle")
    show(figure, chosen)
