"""Wie werken er: sector profiles side by side, jobs and people over time, employees per branch."""

import streamlit as st

from queries.whole import NARROW, SECTOR
from ui.choosing import filters
from ui.drawing.tile import show
from ui.figures import FIGURES
from ui.site import frame

PARTS = {"profiel": "Profiel per sector", "aantallen": "Banen en personen", "branches": "Werknemers per branche"}
DEMARCATIONS = {SECTOR: "Breed (met kinderopvang)", NARROW: "Smal (zonder kinderopvang)"}

chosen = {"branche": frame.sector()}
part = filters.choose("onderdeel", "Onderdeel", PARTS, "profiel", kind="segment")

if part == "profiel":
    st.header("De sectoren naast elkaar", anchor=False)
    show(FIGURES["profiel-omvang"], chosen)
    show(FIGURES["profiel-gemiddelden"], chosen)
    show(FIGURES["profiel-aandelen"], chosen)
elif part == "aantallen":
    st.header("Banen en personen door de tijd", anchor=False)
    demarcation = filters.choose(
        "afbakening",
        "Afbakening",
        DEMARCATIONS,
        SECTOR,
        kind="segment",
        help_text="Breed en smal staan nooit in één reeks.",
    )
    show(FIGURES["banen-per-kwartaal"], {"afbakening": demarcation})
    show(FIGURES["werkzame-personen"], {"afbakening": demarcation})
else:
    st.header("Werknemers per branche", anchor=False)
    show(FIGURES["werknemers-per-branche"], chosen)
    comparisons = frame.labels("werkgelegenheid_keuze_vergelijking")
    with st.columns([2, 3])[0]:
        comparison = filters.choose("vergelijking", "Vergelijking", comparisons, next(iter(comparisons)))
    show(FIGURES["werknemers-verandering"], chosen | {"vergelijking": comparison})
